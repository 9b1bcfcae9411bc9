-- One row per record of the client that bears a mark: its last entry is not the taking off.
select record_id
from status_mark
where record_id in (select record_id from record where client_id = $client)
qualify row_number() over (partition by record_id order by mark_id desc) = 1
    and status is not null
