-- One row per client excluded on $on: the reason and last day of the exclusion that holds longest.
with active as (
    select coalesce(m.client_id, e.record_id) as client_id, e.reason, e.until
    from exclusion e
    left join merged m on m.record_id = e.record_id
    where e.withdrawn_by is null and (e.until is null or e.until >= $on)
)

select
    client_id,
    arg_max(reason, coalesce(until, date '9999-12-31')) as reason,
    case when bool_or(until is null) then null else max(until) end as until
from active
group by client_id
