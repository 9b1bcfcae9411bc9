-- One row per consent of temp journal_consent that stands in the journal, is lost in the base, and whose record or point is known there today.
-- A consent withdrawn and given again stands there twice: the base has lost it when it knows of fewer times and none is in force.
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
),

in_base as (
    select j.n, count(*) as times, bool_or(c.withdrawn_by is null) as is_in_force
    from journal_consent j
    join consent c on c.content_key = j.content_key and c.occurrence = j.occurrence and c.source = j.source
    group by j.n
)

select j.source, j.content_key, j.occurrence, r.record_id, p.point_id, j.channel, j.purpose, j.given_at
from journal_consent j
left join record_of r on r.n = j.n
left join point_of p on p.n = j.n
left join in_base b on b.n = j.n
where j.stands
  and (b.n is null or (not b.is_in_force and b.times < j.times))
  and (r.record_id is not null or p.point_id is not null)
