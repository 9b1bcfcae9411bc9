-- One row per erased point.
delete from point
where point_id in (select point_id from erased_point)
