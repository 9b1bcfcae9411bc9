-- One row per contact point of a waiting row that its client does not hold yet; the position marks it as held for the moment only.
insert into holding (record_id, point_id, position, is_current)
select distinct w.record_id, w.point_id, -1, false
from waiting_point as w
anti join holding as h on h.record_id = w.record_id and h.point_id = w.point_id
where w.record_id is not null and w.point_id is not null
