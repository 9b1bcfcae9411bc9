-- One row per line that the load had replaced. It comes back to life, unless a later load replaced the load's own version of it meanwhile:
-- then that one is what keeps it away.
create or replace temp table back_line as
select distinct old.source, old.transaction_id, old.record_id, old.point_id, new.withdrawn_by
from transaction_line as old
join transaction_line as new
    on new.source = old.source and new.transaction_id = old.transaction_id and new.import_id = $import_id
where old.withdrawn_by = $import_id and old.import_id <> $import_id
