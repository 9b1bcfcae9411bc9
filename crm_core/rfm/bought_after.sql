-- One row per code on the earlier day: its clients, and how many of them bought later, on how many days, for how much.
with client_day as (
{client_day}
),

later as (
    select
        client_id,
        count(*) filter (where is_purchase) as purchase_days,
        sum(net)                            as net
    from client_day
    where day > $scored_on
    group by client_id
)

select
    scored.r,
    scored.f,
    scored.m,
    scored.group_key,
    count(*)                                                        as clients,
    count(*) filter (where later.purchase_days > 0)                 as buyers,
    coalesce(sum(later.purchase_days), 0)::bigint                   as purchase_days,
    coalesce(sum(later.net), 0)                                     as net,
    coalesce(sum(later.net::double), 0)                             as net_sum,
    coalesce(sum(later.net::double * later.net::double), 0)         as net_squares
from {scored} as scored
left join later on later.client_id = scored.client_id
group by scored.r, scored.f, scored.m, scored.group_key
