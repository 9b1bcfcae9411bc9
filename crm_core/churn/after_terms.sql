-- One row per name of preferential terms, time and way of leaving: clients who were active when their terms ended, and how long after that they
-- became inactive (is_reached) or are still watched, with the limit $days.
with term as (
{terms}
),

-- The days of theirs alone: most clients never had preferential terms.
client_day as (
{client_day}
),

step as (
    select client_id, day, lead(day) over (partition by client_id order by day) - day as gap
    from client_day
    where is_purchase
),

-- Every stretch of purchases and the day on which it was over for $days days: at most one of them holds a given day.
aligned as (
    select
        term.client_id,
        term.name,
        term.ends_on,
        max(step.day) filter (where step.day <= term.ends_on) as bought_on,
        min(step.day + $days::integer) filter (
            where step.day + $days::integer > term.ends_on
              and (step.gap > $days or step.gap is null and step.day + $days::integer <= $as_of)
        )                                                     as gone_on
    from term
    join step on step.client_id = term.client_id
    group by all
)

select
    name                                                   as part,
    (coalesce(gone_on, $as_of::date) - ends_on)::integer   as duration,
    gone_on is not null                                    as is_reached,
    count(*)::bigint                                       as clients
from aligned
where bought_on + $days::integer > ends_on
group by all
order by all
