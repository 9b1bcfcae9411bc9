-- One row per message that did not reach an erased point.
delete from point_undelivered
where point_id in (select point_id from erased_point)
