-- One row per client and day of a refusal, whoever named what: the client's code or one of its contact points.
create or replace temp table effect_refusal as
with named as (
    select refusal.refusal_id, refusal.refused_at::date as day, refusal_key.kind, refusal_key.keying, refusal_key.strict
    from refusal
    join refusal_key on refusal_key.refusal_id = refusal.refusal_id
    where refusal_key.named
),

by_record as (
    select coalesce(merged.client_id, record_key.record_id) as client_id, named.day
    from named
    join record_key on record_key.keying = named.keying and record_key.strict = named.strict
    left join merged on merged.record_id = record_key.record_id
    where named.kind = 'record'
),

by_point as (
    select client_point.client_id, named.day
    from named
    join point_key on point_key.keying = named.keying and point_key.strict = named.strict
    join client_point on client_point.point_id = point_key.point_id
    left join point_holder on point_holder.point_id = point_key.point_id
    where named.kind <> 'record'
      and not coalesce(point_holder.is_placeholder, false)
)

select distinct client_id, day from by_record
union
select distinct client_id, day from by_point
