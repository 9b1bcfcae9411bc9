-- One row per key whose earlier version the load had replaced. It comes back to life, unless a later load replaced the load's own version
-- meanwhile: then that one is what keeps it away.
create or replace temp table back_keyed as
with brought as (
    select source, {key} as row_key, withdrawn_by
    from {table}
    where import_id = $import_id
),

replaced as (
    select source, {key} as row_key
    from {table}
    where withdrawn_by = $import_id and import_id <> $import_id
)

select distinct b.source, b.row_key, b.withdrawn_by
from brought as b
join replaced as r on r.source = b.source and r.row_key = b.row_key
