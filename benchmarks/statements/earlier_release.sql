-- One row per earlier campaign of the last two years.
insert into release by name
select
    1000 + n as release_id, 'earlier-' || n as request_id, 'Кампания ' || n as campaign, 1 as step, 1 as edition, 1 as campaign_version,
    $day::date - (2 * ($earlier::integer - n))::integer as on_date, 'sms' as channel, 'content' as class, 'full' as profile,
    0 as audience, 0 as target, 0 as control, 0 as rows, 0 as removed, 'current' as state, '{}' as waterfall,
    $day::timestamp as released_at, 'bench' as released_by
from range($earlier::integer) as drawn(n)
