-- One row per contact of temp lost_contact, on the record with the client's own code.
insert into contact (
    import_id, line, source, content_key, occurrence, record_id, happened_at, day, channel, direction, class, status, campaign, category
)
select
    0, row_number() over (order by lost.request_id, record.record_id), 'tact', $mark || lost.request_id, 1, record.record_id,
    lost.happened_at, lost.day, lost.channel, 'out', lost.class, lost.status, lost.campaign, lost.category
from lost_contact as lost
join record on record.source = lost.source and record.external_id = lost.external_id
