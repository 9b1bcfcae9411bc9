-- One row per client with a consent for $channel and $purpose: given by now and not withdrawn. Who refused since is the refusal gate's business.
with given as (
    select record_id, point_id
    from consent
    where withdrawn_by is null
      and channel in ('all', $channel)
      and lower(trim(purpose)) = lower($purpose)
      and (given_at is null or given_at <= $now)
),

resolved as (
    select coalesce(m.client_id, g.record_id) as client_id
    from given g
    left join merged m on m.record_id = g.record_id
    where g.record_id is not null
    union all
    select cp.client_id
    from given g
    join client_point cp on cp.point_id = g.point_id and cp.is_current
    left join point_holder h on h.point_id = g.point_id
    where not coalesce(h.is_placeholder, false)
)

select distinct client_id
from resolved
