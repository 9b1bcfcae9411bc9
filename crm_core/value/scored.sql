-- One row per client of temp value_client or with a contract: what the model says of its history, and what it brought.
with valued as (
    select
        coalesce(client.client_id, contract.client_id)                                 as client_id,
        client.x,
        client.age_days - client.recency_days                                          as days_since_last,
        client.age_days,
        (coalesce(client.historic, 0) + coalesce(contract.so_far, 0))::decimal(18, 4)  as historic,
        client.client_id is null                                                       as is_by_contract,
        contract.expected                                                              as of_contracts,
        history.p_alive,
        history.purchases,
        history.discounted,
        history.more,
        case when client.x is not null
             then ($base + $own * client.repeat_value::double) / nullif($each * client.x + $rest, 0)
        end                                                                            as purchase_value
    from value_client as client
    full join value_contract as contract on contract.client_id = client.client_id
    left join value_scored_history as history
        on history.x = client.x and history.recency_days = client.recency_days and history.age_days = client.age_days
),

worth as (
    select
        *,
        case when coalesce(discounted, of_contracts) is not null
             then coalesce(discounted * purchase_value, 0) + coalesce(of_contracts, 0)
        end::decimal(18, 4)                                      as predicted,
        (purchase_value * (1 + more))::decimal(18, 4)            as next_purchase
    from valued
)

select
    client_id,
    x                                                            as repeat_purchases,
    days_since_last,
    age_days,
    p_alive,
    purchases                                                    as expected_purchases,
    purchase_value,
    predicted                                                    as predicted_value,
    historic                                                     as historic_value,
    (historic + predicted)::decimal(18, 4)                       as total_value,
    case when predicted is not null
         then 1 + floor(10.0 * (rank() over (order by predicted desc nulls last) - 1) / nullif(count(predicted) over (), 0))
    end::tinyint                                                 as value_decile,
    next_purchase                                                as next_purchase_value,
    case when $is_margin or is_by_contract then historic < 0 end as is_loss_making,
    discounted                                                   as discounted_purchases
from worth
