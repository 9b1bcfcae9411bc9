-- One row per contact on a point alone and client who holds or has held that point: another number today makes nobody less contacted.
-- A placeholder number is nobody's.
select cp.client_id, c.* exclude (record_id)
from contact c
join client_point cp on cp.point_id = c.point_id
left join point_holder h on h.point_id = c.point_id
where c.record_id is null and not coalesce(h.is_placeholder, false) and {counts}
