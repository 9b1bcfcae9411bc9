-- One row per client with a consent for $channel and $purpose in force: given, not withdrawn, and no refusal of it since.
with given as (
    select record_id, point_id, given_at
    from consent
    where withdrawn_by is null
      and channel in ('all', $channel)
      and lower(trim(purpose)) = lower($purpose)
      and (given_at is null or given_at <= $now)
),

resolved as (
    select coalesce(m.client_id, g.record_id) as client_id, g.given_at
    from given g
    left join merged m on m.record_id = g.record_id
    where g.record_id is not null
    union all
    select cp.client_id, g.given_at
    from given g
    join client_point cp on cp.point_id = g.point_id and cp.is_current
    left join point_holder h on h.point_id = g.point_id
    where not coalesce(h.is_placeholder, false)
),

latest as (
    select client_id, max(given_at) as given_at
    from resolved
    group by client_id
),

refusal_since as (
    select h.client_id, max(r.refused_at) as refused_at
    from consent_refusal_hit h
    join refusal r on r.refusal_id = h.refusal_id
    where h.client_id is not null
    group by h.client_id
)

select l.client_id
from latest l
left join refusal_since s on s.client_id = l.client_id
where s.refused_at is null or (l.given_at is not null and l.given_at > s.refused_at)
