-- One row per contact on a point alone and current holder of that point; a placeholder number is nobody's.
select cp.client_id, c.* exclude (record_id)
from contact c
join client_point cp on cp.point_id = c.point_id and cp.is_current
left join point_holder h on h.point_id = c.point_id
where c.record_id is null and not coalesce(h.is_placeholder, false) and {counts}
