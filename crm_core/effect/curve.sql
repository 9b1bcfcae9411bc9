-- One row per arm and day since the contact: first purchases on it, money on it, and what the day adds to the sum of squares so far.
with client_day as (
{client_day}
),

event as (
    select
        member.arm,
        member.client_id,
        day.day - member.start                                               as offset_days,
        coalesce(day.margin, day.net * $margin_share::double)::double        as margin,
        day.net::double                                                      as revenue,
        day.is_purchase
    from effect_member as member
    join client_day as day
        on day.client_id = member.client_id
        and day.day >= member.start
        and day.day < member.start + $window_days
    where member.arm <> 'never_withheld'
      and ($variant is null or member.arm = 'control' or member.variant = $variant)
),

running as (
    select
        *,
        sum(coalesce(margin, 0)) over so_far                                 as margin_after,
        sum(revenue) over so_far                                             as revenue_after,
        sum(is_purchase::integer) over so_far                                as purchases_after
    from event
    window so_far as (partition by client_id order by offset_days)
)

select
    arm,
    offset_days,
    count(*) filter (where is_purchase and purchases_after = 1)              as bought,
    coalesce(sum(margin), 0)                                                 as margin,
    sum(margin_after ** 2 - (margin_after - coalesce(margin, 0)) ** 2)       as margin_squares,
    sum(revenue)                                                             as revenue,
    sum(revenue_after ** 2 - (revenue_after - revenue) ** 2)                 as revenue_squares
from running
group by arm, offset_days
order by arm, offset_days
