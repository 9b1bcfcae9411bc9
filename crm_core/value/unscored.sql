-- One row per client of temp value_client, nothing foretold.
select
    client_id,
    x                                          as repeat_purchases,
    age_days - recency_days                    as days_since_last,
    age_days,
    null::double                               as p_alive,
    null::double                               as expected_purchases,
    null::double                               as purchase_value,
    null::decimal(18, 4)                       as predicted_value,
    historic                                   as historic_value,
    null::decimal(18, 4)                       as total_value,
    null::tinyint                              as value_decile,
    null::decimal(18, 4)                       as next_purchase_value,
    case when $is_margin then historic < 0 end as is_loss_making
from value_client
