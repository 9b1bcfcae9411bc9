-- One row per client of the audience who refused, or whose every usable point is closed.
with
touched as (
    select distinct usable_point.client_id
    from usable_point
    semi join closed_point on closed_point.point_id = usable_point.point_id
),
still_open as (
    select usable_point.client_id
    from usable_point
    semi join touched on touched.client_id = usable_point.client_id
    anti join closed_point on closed_point.point_id = usable_point.point_id
)
select audience.client_id
from audience
semi join refused_client on refused_client.client_id = audience.client_id
union
select touched.client_id
from touched
anti join still_open on still_open.client_id = touched.client_id
