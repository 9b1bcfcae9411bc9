-- One row per deed of the journal: its place in the chain; for an erasure also whose number stayed and which records it took.
select
    seq,
    hash,
    case when action in ('erase', 'erase-again') then (details ->> 'client_id')::bigint end as client_id,
    details ->> 'reason' as reason,
    case
        when action in ('erase', 'erase-again')
            then coalesce(from_json(details -> 'record_ids', '["BIGINT"]'), [(details ->> 'client_id')::bigint])
    end as record_ids
from audit
