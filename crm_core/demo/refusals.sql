-- One row per refusal of a demo person: by their code, by their phone, or both.
select
    md5('refusal.' || r.record_id) as content_key, 1 as occurrence,
    case when r.refused_by = 0 or p.phone_id is null then 'record' else 'point' end as subject,
    case when r.refused_by <> 1 or p.phone_id is null then r.record_id end as record_id,
    case when r.refused_by <> 0 and p.phone_id is not null then [p.phone_id] else [] end as point_ids,
    case when r.record_id % 4 = 0 then 'sms' else 'all' end as channel,
    case when r.record_id % 9 = 0 then 'everything' else 'campaigns' end as scope,
    'обращение в контакт-центр' as reason, 'Контакт-центр' as source,
    $until::timestamp - to_days((r.record_id % 700)::integer) as refused_at
from demo_record as r
left join (
    select holding.record_id, min(holding.point_id) as phone_id
    from holding join point using (point_id)
    where point.kind = 'phone' and point.is_mobile
    group by holding.record_id
) as p using (record_id)
where r.refused and r.person_id = r.record_id
