-- One row per client of temp value_client or with a contract, nothing foretold.
select
    coalesce(client.client_id, contract.client_id)                                 as client_id,
    client.x                                                                       as repeat_purchases,
    client.age_days - client.recency_days                                          as days_since_last,
    client.age_days,
    null::double                                                                   as p_alive,
    null::double                                                                   as expected_purchases,
    null::double                                                                   as purchase_value,
    null::decimal(18, 4)                                                           as predicted_value,
    (coalesce(client.historic, 0) + coalesce(contract.so_far, 0))::decimal(18, 4)  as historic_value,
    null::decimal(18, 4)                                                           as total_value,
    null::tinyint                                                                  as value_decile,
    null::decimal(18, 4)                                                           as next_purchase_value,
    case when $is_margin or client.client_id is null
         then coalesce(client.historic, 0) + coalesce(contract.so_far, 0) < 0
    end                                                                            as is_loss_making
from value_client as client
full join value_contract as contract on contract.client_id = client.client_id
