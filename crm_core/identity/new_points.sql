-- One row per point that was never seen before.
insert into point (point_id, kind, value, is_valid, is_mobile, is_personal)
with fresh as (
    select kind, value, any_value(is_valid) as is_valid, any_value(is_mobile) as is_mobile, any_value(is_personal) as is_personal
    from read_cell
    where value is not null
    group by kind, value
)

select
    (select coalesce(max(point_id), 0) from point) + row_number() over (order by f.kind, f.value),
    f.kind, f.value, f.is_valid, f.is_mobile, f.is_personal
from fresh as f
anti join point as p on p.kind = f.kind and p.value = f.value
