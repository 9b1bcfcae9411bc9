-- One row per nameless record and key.
create or replace temp table follower as
select point_id as key, record_id from linking where pair is null
