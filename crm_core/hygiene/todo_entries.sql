-- One row per refusal of temp todo_refusal with its keys as a list, as the journal writes them.
with keys as (
    select k.n, list([k.kind, k.named::varchar, g.normaliser_version::varchar, g.secret_id, k.strict, k.loose] order by k.kind, k.keying, k.strict) as keys
    from todo_key k
    join keying g on g.keying = k.keying
    group by k.n
)

select t.content_key, t.occurrence, t.subject, t.channel, t.scope, t.reason, t.source, t.refused_at, coalesce(k.keys, []) as keys
from todo_refusal t
left join keys k on k.n = t.n
order by t.n
