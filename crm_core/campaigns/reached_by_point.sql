-- One row per client of the audience and contact point that could carry the channel. `place` orders a client's points: mobile first.
create or replace temp table usable_point as
with
personal as (
    select point.point_id, point.is_mobile, point_holder.sole_client_id
    from point
    join point_holder on point_holder.point_id = point.point_id
    where
        point.kind = $kind and point.is_valid and point.is_personal and (point.is_mobile or not $mobile_only)
        and not point_holder.is_placeholder
        and ($allow_shared or point_holder.sole_client_id is not null)
),
of_company as (
    select client_id from client where company is not null
)
select
    client_point.client_id,
    client_point.point_id,
    client_point.position + case when personal.is_mobile then 0 else 1000000 end as place
from client_point
join personal on personal.point_id = client_point.point_id
semi join audience on audience.client_id = client_point.client_id
anti join of_company on of_company.client_id = client_point.client_id
where client_point.is_current and ($allow_shared or personal.sole_client_id = client_point.client_id)
