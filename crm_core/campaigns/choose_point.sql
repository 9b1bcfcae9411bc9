-- One row per client let through: the first usable point that no refusal closes, and the next one in reserve.
-- One a message did not reach goes last, a mobile one first, then the order of the client's points; order and point id are packed into one number (2^42 = 4398046511104), so that the smallest one is the first point.
create or replace temp table chosen_point as
with
open_point as (
    select
        usable_point.client_id,
        (
            client_point.position
            + case when usable_point.is_mobile then 0 else 100000 end
            + case when usable_point.point_id in (select point_id from point_undelivered where withdrawn_by is null) then 200000 else 0 end
        ) * 4398046511104 + usable_point.point_id as packed
    from usable_point
    join client_point on client_point.client_id = usable_point.client_id and client_point.point_id = usable_point.point_id
    semi join passed on passed.client_id = usable_point.client_id
    anti join closed_point on closed_point.point_id = usable_point.point_id
),
first_point as (
    select client_id, min(packed) as packed, count(*) as points
    from open_point
    group by client_id
),
next_point as (
    select open_point.client_id, min(open_point.packed) as packed
    from open_point
    join first_point on first_point.client_id = open_point.client_id
    where first_point.points > 1 and open_point.packed > first_point.packed
    group by open_point.client_id
)
select
    first_point.client_id,
    first_point.packed & 4398046511103 as point_id,
    next_point.packed & 4398046511103 as reserve_id,
    (first_point.packed & 4398046511103)::varchar as point
from first_point
left join next_point on next_point.client_id = first_point.client_id
