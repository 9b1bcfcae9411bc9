-- One row per base: its file, the version of its facts, and its last deed.
select
    (select path from duckdb_databases() where database_name = current_database()) as file,
    facts_version,
    (select max_by(hash, seq) from audit)                                          as last_deed
from data_version
