-- One row per client on the list: the contact is planned for the day of the list. Seeds are never in the ledger.
insert into contact (
    import_id, line, source, content_key, occurrence, record_id, point_id, happened_at, day,
    channel, direction, class, status, campaign, category, release_id
)
select
    0, client_id, $source, 'release-' || $release_id::bigint, 1, client_id, point_id, $on_date::timestamp, $on_date,
    $channel, 'out', $class, 'planned', $campaign, $category, $release_id
from listed
where not is_seed
