-- One row per base: how many loads have rows that are neither loaded, unchanged nor quarantined, or lost quarantined rows.
with kept as (
    select import_id, count(*) as quarantined
    from quarantine
    group by import_id
)

select count(*) as problems
from load
left join kept using (import_id)
where load.rows <> load.loaded + load.unchanged + load.quarantined
   or load.quarantined <> coalesce(kept.quarantined, 0)
