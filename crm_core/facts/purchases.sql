-- One row per client with an id from $first_client to before $end_client, also those who never bought: what was bought up to $as_of.
with client_day as (
{client_day}
),

bought as (
    select
        client_id,
        max(day) filter (where is_purchase)                               as last_purchase_on,
        min(day) filter (where is_purchase)                               as first_purchase_on,
        count(*) filter (where is_purchase)                               as purchase_days,
        sum(receipts)                                                     as receipts,
        sum(net)                                                          as net_amount,
        sum(margin)                                                       as margin,
        sum(net) filter (where day > $as_of - 30)                         as net_amount_30d,
        sum(net) filter (where day > $as_of - 90)                         as net_amount_90d,
        sum(net) filter (where day > $as_of - 180)                        as net_amount_180d,
        sum(net) filter (where day > $as_of - 365)                        as net_amount_365d,
        count(*) filter (where is_purchase and day > $as_of - 30)         as purchase_days_30d,
        count(*) filter (where is_purchase and day > $as_of - 90)         as purchase_days_90d,
        count(*) filter (where is_purchase and day > $as_of - 180)        as purchase_days_180d,
        count(*) filter (where is_purchase and day > $as_of - 365)        as purchase_days_365d,
        sum(receipts) filter (where day > $as_of - 30)                    as receipts_30d,
        sum(receipts) filter (where day > $as_of - 90)                    as receipts_90d,
        sum(receipts) filter (where day > $as_of - 180)                   as receipts_180d,
        sum(receipts) filter (where day > $as_of - 365)                   as receipts_365d,
        sum(margin) filter (where day > $as_of - 365)                     as margin_365d
    from client_day
    group by client_id
)

select
    client.client_id,
    bought.last_purchase_on is not null                                   as has_purchase,
    $as_of - bought.last_purchase_on                                      as recency_days,
    coalesce(bought.purchase_days, 0)::integer                            as purchase_days,
    coalesce(bought.receipts, 0)::integer                                 as receipts,
    coalesce(bought.net_amount, 0)::decimal(18, 4)                        as net_amount,
    bought.margin::decimal(18, 4)                                         as margin,
    round(bought.net_amount / nullif(bought.receipts, 0), 4)::decimal(18, 4) as average_check,
    bought.first_purchase_on,
    bought.last_purchase_on,
    $as_of - bought.first_purchase_on                                     as days_since_first,
    coalesce(bought.net_amount_30d, 0)::decimal(18, 4)                    as net_amount_30d,
    coalesce(bought.purchase_days_30d, 0)::integer                        as purchase_days_30d,
    coalesce(bought.receipts_30d, 0)::integer                             as receipts_30d,
    coalesce(bought.net_amount_90d, 0)::decimal(18, 4)                    as net_amount_90d,
    coalesce(bought.purchase_days_90d, 0)::integer                        as purchase_days_90d,
    coalesce(bought.receipts_90d, 0)::integer                             as receipts_90d,
    coalesce(bought.net_amount_180d, 0)::decimal(18, 4)                   as net_amount_180d,
    coalesce(bought.purchase_days_180d, 0)::integer                       as purchase_days_180d,
    coalesce(bought.receipts_180d, 0)::integer                            as receipts_180d,
    coalesce(bought.net_amount_365d, 0)::decimal(18, 4)                   as net_amount_365d,
    coalesce(bought.purchase_days_365d, 0)::integer                       as purchase_days_365d,
    coalesce(bought.receipts_365d, 0)::integer                            as receipts_365d,
    bought.margin_365d::decimal(18, 4)                                    as margin_365d,
    -- Net of the last 90 days ÷ the 90 before − 1; nothing to compare with when the earlier 90 days brought nothing.
    case
        when bought.net_amount_180d - coalesce(bought.net_amount_90d, 0) > 0
        then coalesce(bought.net_amount_90d, 0) / nullif(bought.net_amount_180d - coalesce(bought.net_amount_90d, 0), 0) - 1
    end                                                                   as trend
from client
left join bought using (client_id)
where client.client_id >= $first_client
  and client.client_id < $end_client
