-- One row per client or contact point that a refusal of temp asked_refusal (keys in temp asked_key) closes and no consent has lifted.
-- This is the only place that says who refused. $channel is the channel asked for; null asks for each refusal's own.
with asked as (
    -- Of a day without an hour nobody can say that a consent of that day came later: it holds to its end.
    select
        refusal_id, subject, channel,
        case
            when refused_at = date_trunc('day', refused_at) then refused_at + interval 1 day - interval 1 microsecond
            else refused_at
        end as refused_at
    from asked_refusal
),

record_hit as (
    select k.refusal_id, r.record_id, r.client_id
    from asked_key k
    join record_key rk on rk.keying = k.keying and rk.strict = k.strict
    join record r on r.record_id = rk.record_id
    where k.kind = 'record'
),

point_hit as (
    select k.refusal_id, k.keying, k.strict, k.named, pk.point_id, true as is_exact
    from asked_key k
    join point_key pk on pk.keying = k.keying and pk.strict = k.strict
    where k.kind not in ('record', 'holder')
    union all
    select k.refusal_id, k.keying, k.strict, k.named, pk.point_id, false as is_exact
    from asked_key k
    join point_key pk on pk.keying = k.keying and pk.loose = k.loose
    where k.kind not in ('record', 'holder')
),

-- Who was named by full name and birth date is the refuser, not the holder of something.
person_hit as (
    select h.refusal_id, h.keying, h.strict, h.is_exact, r.record_id, r.client_id
    from point_hit h
    join point p on p.point_id = h.point_id and p.kind = 'person'
    join record r on r.name_key || '|' || r.birth_date::varchar = p.value
),

-- Whom it closed when it was said stays closed whatever is loaded since: another name, a parted client, a number that became a placeholder.
-- A holder's key stands in strict, that of the point or person it was named by in loose; named: it is the person who refused.
closed_then as (
    select k.refusal_id, k.keying, k.loose as strict, k.named, r.record_id, r.client_id
    from asked_key k
    join record_key rk on rk.keying = k.keying and rk.strict = k.strict
    join record r on r.record_id = rk.record_id
    where k.kind = 'holder'
),

-- A load that was undone told the point of somebody else: then nobody of those it closed ever held it.
really_held as (
    select distinct c.refusal_id, c.keying, c.strict
    from closed_then c
    join point_hit h on h.refusal_id = c.refusal_id and h.keying = c.keying and h.strict = c.strict
    join holding o on o.record_id = c.record_id and o.point_id = h.point_id
),

holder_hit as (
    select refusal_id, keying, strict, named, record_id, client_id
    from closed_then
    where named
    union all
    select c.refusal_id, c.keying, c.strict, c.named, c.record_id, c.client_id
    from closed_then c
    semi join really_held e on e.refusal_id = c.refusal_id and e.keying = c.keying and e.strict = c.strict
    where not c.named
),

sole_holder as (
    select point_id, min(client_id) as client_id
    from client_point
    where is_current and point_id in (select point_id from point_hit where is_exact and named)
    group by point_id
    having count(distinct client_id) = 1
),

asked_client as (
    select client_id from record_hit
    union
    select client_id from person_hit
    union
    select client_id from holder_hit
    union
    select client_id from sole_holder
),

asked_record as (
    select record_id, client_id
    from record
    where client_id in (select client_id from asked_client)
),

-- Only a consent with evidence, given later than the refusal and not in the future, lifts; and only the channel it speaks of.
-- Whoever agrees to service messages or to the processing of data has not agreed to campaigns.
-- Of millions of consents only those are looked at that could lift one of these refusals.
proof as (
    select c.record_id, r.client_id, c.point_id, c.channel, c.given_at
    from consent c
    left join asked_record r on r.record_id = c.record_id
    where nullif(trim(c.evidence), '') is not null and c.withdrawn_by is null and c.given_at <= $now
      and c.given_at > (select min(refused_at) from asked_refusal)
      and ($for_service or lower(trim(c.purpose)) = 'marketing')
      and (c.point_id in (select point_id from point_hit) or r.client_id is not null)
),

sole_person as (
    select refusal_id, keying, strict, min(client_id) as client_id
    from person_hit
    group by refusal_id, keying, strict
    having count(distinct client_id) = 1 and bool_or(is_exact)
),

proven_key as (
    select h.refusal_id, h.keying, h.strict, p.channel, p.given_at
    from point_hit h
    join proof p on p.point_id = h.point_id
    where h.is_exact and h.named
    union all
    select h.refusal_id, h.keying, h.strict, p.channel, p.given_at
    from point_hit h
    join sole_holder s on s.point_id = h.point_id
    join proof p on p.client_id = s.client_id
    join holding o on o.record_id = p.record_id and o.point_id = h.point_id
    join asked a on a.refusal_id = h.refusal_id and a.subject = 'point'
    where h.is_exact and h.named
    union all
    select s.refusal_id, s.keying, s.strict, p.channel, p.given_at
    from sole_person s
    join person_hit h on h.refusal_id = s.refusal_id and h.keying = s.keying and h.strict = s.strict
    join proof p on p.record_id = h.record_id
),

-- What was named alone is lifted alone; a refusal of a record by that record or the very point it named; of a client by any record it had.
-- Never by a record that only came to the client since: a refusal beats a duplicate's consent.
lifted_key as (
    select distinct k.refusal_id, k.keying, k.strict
    from proven_key k
    join asked a on a.refusal_id = k.refusal_id
    where k.given_at > a.refused_at and k.channel in ('all', coalesce($channel, a.channel))
),

lifted_refusal as (
    select k.refusal_id
    from lifted_key k
    join asked a on a.refusal_id = k.refusal_id and a.subject = 'record'
    union
    select h.refusal_id
    from record_hit h
    join asked a on a.refusal_id = h.refusal_id
    join proof p on p.record_id = h.record_id
    where p.given_at > a.refused_at and p.channel in ('all', coalesce($channel, a.channel))
),

standing_holder as (
    select h.refusal_id, h.named, h.client_id
    from holder_hit h
    join asked a on a.refusal_id = h.refusal_id
    anti join lifted_refusal l on l.refusal_id = h.refusal_id
    anti join lifted_key lk on lk.refusal_id = h.refusal_id and lk.keying = h.keying and lk.strict = h.strict
    anti join proof p on p.record_id = h.record_id and p.given_at > a.refused_at and p.channel in ('all', coalesce($channel, a.channel))
),

standing_client as (
    select h.refusal_id, h.client_id
    from record_hit h
    anti join lifted_refusal l on l.refusal_id = h.refusal_id
    union
    select h.refusal_id, h.client_id
    from person_hit h
    anti join lifted_refusal l on l.refusal_id = h.refusal_id
    anti join lifted_key lk on lk.refusal_id = h.refusal_id and lk.keying = h.keying and lk.strict = h.strict
    union
    select refusal_id, client_id from standing_holder where named
),

standing_point as (
    select h.refusal_id, h.point_id, bool_or(h.named) as named
    from point_hit h
    anti join lifted_refusal l on l.refusal_id = h.refusal_id
    anti join lifted_key lk on lk.refusal_id = h.refusal_id and lk.keying = h.keying and lk.strict = h.strict
    group by h.refusal_id, h.point_id
)

select refusal_id, client_id, null::bigint as point_id from standing_client
union
select refusal_id, client_id, null from standing_holder
union
select s.refusal_id, null, cp.point_id
from standing_client s
join client_point cp on cp.client_id = s.client_id
union
select refusal_id, null, point_id from standing_point
union
select s.refusal_id, cp.client_id, null
from standing_point s
join client_point cp on cp.point_id = s.point_id
left join point_holder h on h.point_id = s.point_id
where s.named and not coalesce(h.is_placeholder, false)
