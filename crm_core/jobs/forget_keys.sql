-- One row per key of an erased point; a refusal keeps keys of its own.
delete from point_key
where point_id in (select point_id from erased_point)
