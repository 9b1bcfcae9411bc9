-- One row per contact point that could carry the channel and belongs to one client alone; a company's contact persons are left out.
create or replace temp table usable_point as
with
of_company as (
    select client_id from client where company is not null
)
select point_holder.sole_client_id as client_id, point.point_id, point.is_mobile
from point
join point_holder on point_holder.point_id = point.point_id
anti join of_company on of_company.client_id = point_holder.sole_client_id
where
    point.kind = $kind and point.is_valid and point.is_personal and (point.is_mobile or not $mobile_only)
    and point_holder.sole_client_id is not null and not point_holder.is_placeholder
