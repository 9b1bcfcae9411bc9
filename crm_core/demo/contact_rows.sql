-- One row per past contact outside the campaigns.
select
    $import_id as import_id, $first_line + row_number() over () as line, 'Рассылки' as source,
    md5(person_id || '.' || days_ago || '.' || row_number() over ()) as content_key, 1 as occurrence,
    person_id as record_id, null::bigint as point_id,
    ($until::date - days_ago::integer)::timestamp + interval 12 hour as happened_at, $until::date - days_ago::integer as day,
    (['sms', 'email', 'phone', 'push'])[channel_no + 1] as channel,
    case when inbound then 'in' else 'out' end as direction,
    (['development', 'content', 'welcome', 'notification', 'survey', 'retention'])[class_no + 1] as class,
    case when undelivered then 'undelivered' else 'delivered' end as status,
    null::varchar as campaign, null::varchar as topic, null::varchar as category,
    case when channel_no = 2 then (['accepted', 'not_reached', 'refused', 'not_reached'])[outcome_no + 1] end as outcome,
    null::bigint as release_id, null::bigint as withdrawn_by
from demo_draw
