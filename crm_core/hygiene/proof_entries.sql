-- One row per consent of temp todo_consent that could lift a refusal (it has evidence and a date), with the keys of its record and point.
with keys as (
    select t.n, 'record' as kind, k.keying, k.strict
    from todo_consent t
    join record_key k on k.record_id = t.record_id
    where t.evidence is not null and t.given_at is not null
    union all
    select t.n, 'point' as kind, k.keying, k.strict
    from todo_consent t
    join point_key k on k.point_id = t.point_id
    where t.evidence is not null and t.given_at is not null
),

listed as (
    select k.n, list([k.kind, g.normaliser_version::varchar, g.secret_id, k.strict] order by k.kind, k.keying) as keys
    from keys k
    join keying g on g.keying = k.keying
    group by k.n
)

select t.content_key, t.occurrence, t.source, t.channel, t.purpose, t.given_at, l.keys
from todo_consent t
join listed l on l.n = t.n
order by t.n
