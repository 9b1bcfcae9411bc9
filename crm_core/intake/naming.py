"""What names a record: the rows of every kind, and what was done about it. A record that nothing names leaves the base."""

from typing import Final

from crm_core.db import Connection, statement

# The tables whose rows say by `record_id` whom they are about.
CLIENT_ROWS: Final = "client_row"
SALES: Final = "transaction_line"
NAMING: Final = (
    CLIENT_ROWS,
    SALES,
    "contact",
    "consent",
    "exclusion",
    "survey_answer",
    "asset",
    "contract",
    "preferential_term",
    "campaign_member",
    "response",
)

# A card told by a receipt is kept like a client row; it is of the sale, and no row of a client file.
NOT_TOLD_BY_RECEIPT: Final = "not starts_with(content_key, 'receipt:')"


def records_of_load(con: Connection, *, import_id: int) -> None:
    """Leave temp `undone_record(record_id, by_client_row)`: whom the rows of a load name, and whether a client row does."""
    named = " union all ".join(
        f"select record_id, {str(table == CLIENT_ROWS).lower()} as by_client_row from {table} where import_id = $import_id"
        for table in NAMING
    )
    con.execute(
        f"""
        create or replace temp table undone_record as
        select record_id, bool_or(by_client_row) as by_client_row
        from ({named} union all select record_id, false from record where born_import = $import_id)
        where record_id is not null
        group by record_id
        """,
        {"import_id": import_id},
    )


def still_named(con: Connection, asked: str, *, but_for: tuple[str, ...] = ()) -> None:
    """Leave temp `named_record(record_id)`: those of the table `asked` that a live row, a refusal, a list or an arm still names."""
    con.execute(f"create or replace temp table asked_record as select record_id from {asked}")
    con.execute(statement(__package__, "named_by_deeds"))
    live = {table: f"select record_id from {table} where withdrawn_by is null" for table in NAMING if table not in but_for}
    live[CLIENT_ROWS] += f" and {NOT_TOLD_BY_RECEIPT}"
    rows = " union ".join(f"select record_id from asked_record where record_id in ({table})" for table in live.values())
    con.execute(f"insert into named_record {rows}")
