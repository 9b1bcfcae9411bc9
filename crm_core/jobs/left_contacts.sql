-- One row per contact of a list that left this base and was not voided, under the client's own code, to be carried over a restore.
select
    coalesce(release.request_id, substr(contact.content_key, length($mark) + 1)) as request_id,
    record.source, record.external_id,
    contact.happened_at, contact.day, contact.channel, contact.class, contact.status, contact.campaign, contact.category
from contact
left join release on release.release_id = contact.release_id
join record on record.record_id = contact.record_id
where
    contact.withdrawn_by is null
    and (release.state <> 'voided' or (contact.release_id is null and contact.import_id = 0 and starts_with(contact.content_key, $mark)))
