-- One row per seed with a point for this channel that no refusal closes and no client of the list has.
with
written as (
    select seed_id, name, case when $kind = 'phone' then phone else email end as raw
    from seed
    where withdrawn_by is null
)
select written.seed_id, written.name, point.point_id, point.value
from written
join known_point on known_point.kind = $kind and known_point.raw = written.raw
join point on point.point_id = known_point.point_id
anti join closed_point on closed_point.point_id = point.point_id
anti join (select chosen_point.point_id from chosen_point join drawn on drawn.client_id = chosen_point.client_id where drawn.arm <> 'control')
    as taken on taken.point_id = point.point_id
where point.is_valid and (point.is_mobile or not $mobile_only)
qualify
    row_number() over (partition by written.seed_id order by known_point.ordinal) = 1
    and row_number() over (partition by point.point_id order by written.seed_id) = 1
order by written.seed_id
