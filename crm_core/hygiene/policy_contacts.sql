-- One row per outbound contact since $low of the clients of temp policy_client; a contact on a point counts for each of its current holders.
with voided as (
    select release_id from release where state = 'voided'
),

standing as (
    select c.record_id, c.point_id, c.day, c.channel, c.class, c.campaign, c.category, c.outcome, c.status = 'undelivered' as is_undelivered
    from contact c
    where c.day >= $low
      and c.direction = 'out'
      and c.withdrawn_by is null
      and (c.release_id is null or c.release_id not in (select release_id from voided))
),

resolved as (
    select coalesce(m.client_id, s.record_id) as client_id, s.* exclude (record_id, point_id)
    from standing s
    left join merged m on m.record_id = s.record_id
    where s.record_id is not null
    union all
    select cp.client_id, s.* exclude (record_id, point_id)
    from standing s
    join client_point cp on cp.point_id = s.point_id and cp.is_current
    left join point_holder h on h.point_id = s.point_id
    where s.record_id is null and not coalesce(h.is_placeholder, false)
)

select r.*
from resolved r
semi join policy_client p on p.client_id = r.client_id
