-- One row per client on the list, inserted into a table like the ledger.
insert into bare_ledger by name
select
    0 as import_id, client_id as line, 'bare' as source, 'bare' as content_key, 1 as occurrence, client_id as record_id, point_id,
    $day::timestamp as happened_at, $day as day, 'sms' as channel, 'out' as direction, 'development' as class, 'planned' as status
from release_row
