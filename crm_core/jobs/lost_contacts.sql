-- One row per contact of a list that left after the backup was made: the restored base knows nothing of it.
create or replace temp table lost_contact as
select *
from read_parquet($file)
where
    request_id not in (select request_id from release)
    and $mark || request_id not in (select content_key from contact where import_id = 0)
