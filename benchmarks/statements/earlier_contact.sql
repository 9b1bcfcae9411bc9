-- One row per contact of an earlier campaign.
insert into contact by name
select
    0 as import_id, arm.client_id as line, 'tact' as source, 'release-' || arm.release_id as content_key, 1 as occurrence,
    arm.client_id as record_id, null as point_id, on_date::timestamp as happened_at, on_date as day, channel, 'out' as direction, class,
    'planned' as status, arm.campaign, arm.release_id
from arm join release using (release_id)
where request_id like 'earlier-%' and arm.release_id < 1000 + $earlier and on_date <= $day
