-- One row per client who refused, or whose every usable point is closed.
create or replace temp table stop_refusal as
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
select client_id
from refused_client
union
select touched.client_id
from touched
anti join still_open on still_open.client_id = touched.client_id
