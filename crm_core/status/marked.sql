-- One row per client marked by hand on $as_of: the mark that was recorded last.
with last_entry as (
    select record_id, max(mark_id) as mark_id
    from status_mark
    where since <= $as_of
    group by record_id
)

select coalesce(merged.client_id, status_mark.record_id) as client_id, max(status_mark.mark_id) as mark_id
from status_mark
join last_entry on last_entry.mark_id = status_mark.mark_id
left join merged on merged.record_id = status_mark.record_id
where status_mark.status is not null
group by all
