-- One row per client whom a cap keeps out on $first: the first later day on which it would not (null when there is none in sight).
-- Any `most` contacts that one window can hold block the days from which that window reaches them; widened windows reach to whole calendar units.
with counted as (
    select client_id, day, campaign, channel, count(*) as contacts
    from policy_contact
    where list_contains($classes, class)
      and ($channels is null or list_contains($channels, channel))
      and ($counts_undelivered or not coalesce(is_undelivered, false))
    group by client_id, day, campaign, channel
),

-- A cascade over several channels on one day is one contact of its campaign.
by_campaign as (
    select client_id, day, case when campaign is null then sum(contacts) else max(contacts) end as contacts
    from counted
    group by client_id, day, campaign
),

days_of as (
    select client_id, list(day order by day) as days
    from (select client_id, day, unnest(range(contacts::bigint)) as nth from by_campaign)
    group by client_id
),

limited as (
    select l.client_id, l.most, coalesce(d.days, []::date[]) as days
    from policy_limit l
    left join days_of d on d.client_id = l.client_id
    where l.most is not null and coalesce(len(d.days), 0) >= l.most
),

reached as (
    select client_id, days[i] as earliest, days[i + most - 1] as latest
    from (select client_id, most, days, unnest(range(1, len(days) - most + 2)) as i from limited where most > 0)
),

units as (
    select
        client_id,
        case $window when 'rolling' then latest else date_trunc(case $window when 'rolling' then 'day' else $window end, latest)::date end as unit_start,
        case $window
            when 'week' then date_trunc('week', earliest)::date + 6
            when 'month' then last_day(earliest)
            when 'quarter' then last_day((date_trunc('quarter', earliest) + interval 2 month)::date)
            else earliest
        end as unit_end
    from reached
),

blocks as (
    select client_id, unit_start - ($days - 1)::integer as from_day, unit_end + ($days - 1)::integer as to_day
    from units
    where unit_start - ($days - 1)::integer <= unit_end
),

runs as (
    select *, lead(from_day) over (partition by client_id order by from_day, to_day) as next_from
    from blocks
)

select client_id, min(to_day + 1) filter (to_day >= $first and (next_from is null or next_from > to_day + 1)) as free_on
from runs
group by client_id
having bool_or($first between from_day and to_day)
union all
select client_id, null
from limited
where most = 0
