-- One row per contacted member of a past campaign.
select
    $import_id as import_id, $first_line + row_number() over () as line, 'Рассылки' as source,
    md5($campaign || '.' || person_id) as content_key, 1 as occurrence, person_id as record_id, null::bigint as point_id,
    ($until::date - $days_ago::integer)::timestamp + interval 11 hour as happened_at, $until::date - $days_ago::integer as day,
    $channel as channel, 'out' as direction, $class as class, 'delivered' as status, $campaign as campaign,
    null::varchar as topic, null::varchar as category, null::varchar as outcome, null::bigint as release_id, null::bigint as withdrawn_by
from demo_draw
where not control
