-- One row per record newly drawn in: of the same client as before, or holding a point that links or linked.
insert into affected
with old_clients as (
    select client_id from record where record_id in (select record_id from affected where round = $round)
),

open_points as (
    select a.point_id
    from asked_point as a
    left join shared_point as s on s.point_id = a.point_id
    left join point_holder as h on h.point_id = a.point_id
    where coalesce(s.is_strong, true) and not (coalesce(s.is_placeholder, false) and coalesce(h.is_placeholder, false))
),

drawn as (
    select record_id from record where client_id in (select client_id from old_clients)
    union
    select record_id from holding where is_current and point_id in (select point_id from open_points)
)

select record_id, $round + 1
from drawn
where record_id not in (select record_id from affected)
