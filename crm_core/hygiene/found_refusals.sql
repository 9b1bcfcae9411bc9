-- One row per refusal that touches the keys of temp asked_point_key or the clients $clients, with whom it closes today.
with touched as (
    select k.refusal_id
    from refusal_key k
    join asked_point_key a on a.keying = k.keying and (a.strict = k.strict or a.loose = k.loose)
    union
    select refusal_id from ever_hit where list_contains($clients::bigint[], client_id)
    union
    select e.refusal_id
    from ever_hit e
    join client_point cp on cp.point_id = e.point_id
    where list_contains($clients::bigint[], cp.client_id)
),

standing as (
    select refusal_id, count(distinct client_id) as clients
    from standing_hit
    group by refusal_id
),

ever as (
    select distinct refusal_id from ever_hit
)

select
    r.refusal_id, r.subject, r.channel, r.scope, r.reason, r.source, r.refused_at, r.recorded_at, r.recorded_by,
    e.refusal_id is not null and s.refusal_id is null as is_lifted,
    coalesce(s.clients, 0)                            as clients
from refusal r
join touched t on t.refusal_id = r.refusal_id
left join ever e on e.refusal_id = r.refusal_id
left join standing s on s.refusal_id = r.refusal_id
order by r.refused_at desc, r.refusal_id desc
