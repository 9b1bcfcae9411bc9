-- One row per arm and time: how many clients active at the contact became inactive (or were last seen active) so many days after it.
with bought as (
    select member.client_id, member.arm, member.start, client_day.day
    from effect_member as member
    join ({client_day}) as client_day on client_day.client_id = member.client_id
    where member.arm <> 'never_withheld'
      and client_day.is_purchase
      and ($variant is null or member.arm = 'control' or member.variant = $variant)
),

-- Active on the day of the contact: the last purchase before it lies no further back than the limit.
active as (
    select client_id, arm, start, max(day) as last_before
    from bought
    where day < start
    group by client_id, arm, start
    having max(day) >= start - $inactive_after
),

gap as (
    select
        active.client_id,
        active.arm,
        active.start,
        bought.day,
        coalesce(lead(bought.day) over (partition by active.client_id order by bought.day), $as_of + 1) as next_day
    from active
    join bought on bought.client_id = active.client_id and bought.day >= active.last_before
),

-- Inactive from the day on which the limit is passed for the first time without a purchase.
left_on as (
    select
        arm,
        client_id,
        start,
        min(day + $inactive_after + 1) filter (where next_day > day + $inactive_after + 1 and day + $inactive_after + 1 <= $as_of) as gone
    from gap
    group by arm, client_id, start
)

select
    arm,
    greatest(coalesce(gone, $as_of) - start, 0) as days,
    gone is not null                            as is_gone,
    count(*)                                    as clients
from left_on
group by arm, days, is_gone
order by arm, days
