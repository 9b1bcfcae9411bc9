-- One row per client marked by hand on $as_of, the newest mark first.
with marked as (
{marked}
)

select
    status_mark.mark_id,
    marked.client_id,
    status_mark.status,
    status_mark.reason,
    status_mark.since,
    status_mark.recorded_at,
    status_mark.recorded_by
from marked
join status_mark on status_mark.mark_id = marked.mark_id
where $client_id is null
   or marked.client_id = $client_id
order by status_mark.mark_id desc
limit $limit
