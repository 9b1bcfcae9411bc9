-- One row per refusal that hits the client, said anew with every point they hold: it must hold when they come back under another number.
with keys as (
    select record_key.keying, record_key.strict, record_key.strict as loose, 'record' as kind
    from record_key
    join erased_record using (record_id)
    union all
    select point_key.keying, point_key.strict, point_key.loose, point.kind
    from point_key
    join point using (point_id)
    join holding using (point_id)
    join erased_record using (record_id)
    left join point_holder using (point_id)
    where not coalesce(point_holder.is_placeholder, false)
    union all
    select point_key.keying, point_key.strict, point_key.loose, point.kind
    from point_key
    join point using (point_id)
    join erased_point using (point_id)
    where point.kind = 'person'
),

hit as (
    select distinct refusal_key.refusal_id
    from refusal_key
    join keys
        on keys.kind = refusal_key.kind and keys.keying = refusal_key.keying
        and (keys.strict = refusal_key.strict or (keys.kind <> 'record' and keys.loose = refusal_key.loose))
    where refusal_key.named
    union
    select refusal_key.refusal_id
    from refusal_key
    join keys on keys.kind = 'record' and keys.keying = refusal_key.keying and keys.strict = refusal_key.strict
    where refusal_key.kind = 'holder'
),

held as (
    select list(distinct erased_point.point_id order by erased_point.point_id) as point_ids
    from erased_point
)

select
    md5('erased.' || refusal.refusal_id || '.' || $client) as content_key, 1 as occurrence, 'record' as subject, $client::bigint as record_id,
    held.point_ids, refusal.channel, refusal.scope, null::varchar as reason, refusal.source, refusal.refused_at
from refusal
join hit using (refusal_id)
cross join held
