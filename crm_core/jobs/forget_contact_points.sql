-- One row per contact at an erased point: which one it was is forgotten.
update contact
set point_id = null
where point_id in (select point_id from erased_point)
