-- One row per campaign and client of an arm: what they did in the window, and what was known of them before.
with client_day as (
{client_day}
),

day as (
    select client_id, day, net, coalesce(margin, net * $margin_share::double) as margin, receipts, is_purchase
    from client_day
),

-- Purchases of the days that count (from the contact to the end of the window, or a part of these days), and of as long before the
-- contact as the policy looks back.
done as (
    select
        member.rowid                                                                      as member_no,
        bool_or(day.is_purchase and day.day >= member.start + $from_days)                 as bought,
        coalesce(sum(day.net) filter (where day.day >= member.start + $from_days), 0)::double as revenue,
        coalesce(sum(day.margin) filter (where day.day >= member.start + $from_days), 0)::double as margin,
        coalesce(sum(day.receipts) filter (where day.day >= member.start + $from_days), 0)::double as receipts,
        count(day.margin) filter (where day.day >= member.start + $from_days)             as with_margin,
        coalesce(sum(day.net) filter (where day.day < member.start and day.day >= member.start - $pre_days), 0)::double as before_revenue,
        coalesce(sum(day.margin) filter (where day.day < member.start and day.day >= member.start - $pre_days), 0)::double as before_margin,
        coalesce(bool_or(day.is_purchase and day.day < member.start and day.day >= member.start - $pre_days), false) as before_bought,
        count(*) filter (where day.is_purchase and day.day < member.start)                as days_before,
        max(day.day) filter (where day.is_purchase and day.day < member.start)            as last_before,
        max(day.day) filter (where day.is_purchase)                                       as last_day
    from effect_member as member
    join day
        on day.client_id = member.client_id
        and day.day < member.start + $window_days
        and day.day >= member.start - $history_days
    group by member.rowid
),

answered as (
    select distinct member.rowid as member_no
    from effect_member as member
    join effect_response as answer on answer.campaign = member.campaign and answer.client_id = member.client_id
    where answer.outcome = 'positive'
      and answer.verdict in ('counted', 'control')
),

stopped as (
    select distinct member.rowid as member_no
    from effect_member as member
    join effect_refusal as refusal
        on refusal.client_id = member.client_id
        and refusal.day >= member.start + $from_days
        and refusal.day < member.start + $window_days
)

select
    member.campaign,
    member.client_id,
    member.variant,
    member.arm,
    member.start,
    member.cost::double                                                               as cost,
    answered.member_no is not null                                                    as answered,
    stopped.member_no is not null                                                     as refused,
    coalesce(done.bought, false)                                                      as bought,
    coalesce(done.revenue, 0)                                                         as revenue,
    coalesce(done.margin, 0)                                                          as margin,
    coalesce(done.receipts, 0)                                                        as receipts,
    coalesce(done.with_margin, 0)                                                     as with_margin,
    coalesce(done.before_revenue, 0)                                                  as before_revenue,
    coalesce(done.before_margin, 0)                                                   as before_margin,
    coalesce(done.before_bought, false)                                               as before_bought,
    coalesce(done.days_before, 0)                                                     as days_before,
    coalesce(member.start - done.last_before <= $active_days, false)                  as was_active,
    coalesce(member.start + ($window_days - 1) - done.last_day <= $active_days, false) as is_active
from effect_member as member
left join done on done.member_no = member.rowid
left join answered on answered.member_no = member.rowid
left join stopped on stopped.member_no = member.rowid
where member.arm <> 'never_withheld'
