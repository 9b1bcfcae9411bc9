-- One row per record that is marked, or whose mark is taken off (status null).
insert into status_mark
select
    (select coalesce(max(mark_id), 0) from status_mark) + row_number() over (order by record_id),
    record_id,
    $status,
    $reason,
    $since,
    $at,
    $who
from (select unnest($records::bigint[]) as record_id)
returning mark_id
