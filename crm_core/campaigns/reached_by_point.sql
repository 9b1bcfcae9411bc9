-- One row per client and contact point that could carry the channel, shared or not; a company's contact persons are left out.
create or replace temp table usable_point as
with
personal as (
    select point.point_id, point.is_mobile
    from point
    join point_holder on point_holder.point_id = point.point_id
    where
        point.kind = $kind and point.is_valid and point.is_personal and (point.is_mobile or not $mobile_only)
        and not point_holder.is_placeholder
),
of_company as (
    select client_id from client where company is not null
)
select client_point.client_id, client_point.point_id, personal.is_mobile
from client_point
join personal on personal.point_id = client_point.point_id
anti join of_company on of_company.client_id = client_point.client_id
where client_point.is_current
