-- One row per journalled consent of temp journal_consent whose record or point is known in the base today.
with record_of as (
    select j.n, min(k.record_id) as record_id
    from journal_consent_key j
    join keying g on g.normaliser_version = j.version and g.secret_id = j.secret_id
    join record_key k on k.keying = g.keying and k.strict = j.strict
    where j.kind = 'record'
    group by j.n
),

point_of as (
    select j.n, min(k.point_id) as point_id
    from journal_consent_key j
    join keying g on g.normaliser_version = j.version and g.secret_id = j.secret_id
    join point_key k on k.keying = g.keying and k.strict = j.strict
    where j.kind = 'point'
    group by j.n
)

select j.source, j.content_key, j.occurrence, r.record_id, p.point_id, j.channel, j.purpose, j.given_at
from journal_consent j
left join record_of r on r.n = j.n
left join point_of p on p.n = j.n
anti join consent c on c.content_key = j.content_key and c.occurrence = j.occurrence and c.source = j.source
where r.record_id is not null or p.point_id is not null
