-- One row per point that the newly affected records hold or held, or that their clients had before.
create or replace temp table asked_point as
with fresh as (
    select record_id, client_id from record where record_id in (select record_id from affected where round = $round)
)

select point_id from holding where record_id in (select record_id from fresh)
union
select point_id from client_point where client_id in (select client_id from fresh)
except
select point_id from affected_point
