-- One row per hundredth of the buyers, best first: the share of all net amount they brought, and the least of one. Above 1 where returns outweigh the rest later on.
with ranked as (
    select
        net_amount,
        row_number() over (order by net_amount desc) as place,
        count(*) over ()                             as buyers,
        sum(net_amount) over ()                      as total
    from {purchases}
    where receipts > 0
),

stepped as (
    select
        ceil(100.0 * place / nullif(buyers, 0))::integer as step,
        max(place)                                       as clients,
        any_value(buyers)                                as buyers,
        any_value(total)                                 as total,
        sum(net_amount)                                  as net,
        min(net_amount)                                  as least
    from ranked
    group by step
)

select
    clients,
    least,
    clients / nullif(buyers, 0)                            as share_of_clients,
    sum(net) over (order by step) / nullif(total, 0)       as share_of_net
from stepped
order by step
