-- One row per campaign, variant, arm and part: how many clients, and the counts, sums, squares and products of what they did.
with capped as (
    select
        one.* replace (least(one.revenue, $revenue_cap::double) as revenue, least(one.margin, $margin_cap::double) as margin),
        {part} as part
    from effect_client as one
    {split}
)

select
    campaign,
    variant,
    arm,
    part,
    count(*)                                                                              as n,
    min(start)                                                                            as first_start,
    max(start)                                                                            as last_start,
    sum(cost)                                                                             as cost,
    count(*) filter (where answered)                                                      as answered,
    count(*) filter (where answered or bought)                                            as came,
    count(*) filter (where bought)                                                        as bought,
    count(*) filter (where refused)                                                       as refused,
    count(*) filter (where before_bought)                                                 as before_bought,
    count(*) filter (where bought and before_bought)                                      as bought_both,
    count(*) filter (where days_before = 1)                                               as had_one,
    count(*) filter (where days_before = 1 and bought)                                    as second,
    count(*) filter (where was_active)                                                    as was_active,
    count(*) filter (where was_active and is_active)                                      as stayed,
    sum(with_margin)                                                                      as with_margin,
    sum(revenue)                                                                          as revenue,
    sum(revenue * revenue)                                                                as revenue_squares,
    sum(revenue * revenue * revenue)                                                      as revenue_cubes,
    sum(margin)                                                                           as margin,
    sum(margin * margin)                                                                  as margin_squares,
    sum(margin * margin * margin)                                                         as margin_cubes,
    sum(receipts)                                                                         as receipts,
    sum(receipts * receipts)                                                              as receipts_squares,
    sum(receipts * revenue)                                                               as receipts_revenue,
    sum(before_revenue)                                                                   as before_revenue,
    sum(before_revenue * before_revenue)                                                  as before_revenue_squares,
    sum(before_revenue * revenue)                                                         as before_revenue_revenue,
    sum(before_margin)                                                                    as before_margin,
    sum(before_margin * before_margin)                                                    as before_margin_squares,
    sum(before_margin * margin)                                                           as before_margin_margin
from capped
group by campaign, variant, arm, part
