-- One row per contact point that only the client's records hold or have held; what others hold too stays theirs.
with held as (
    select point_id, bool_and(record_id in (select record_id from erased_record)) as is_theirs
    from holding
    group by point_id
)

select held.point_id, point.kind, point.value
from held
join point using (point_id)
where held.is_theirs
