-- One row per base: what its clients brought and will bring.
select
    count(repeat_purchases)                                                     as clients,
    count(predicted_value)                                                      as scored,
    sum(predicted_value)::double                                                as predicted,
    coalesce(sum(historic_value), 0)                                            as historic,
    sum(expected_purchases)                                                     as expected_purchases,
    avg(purchase_value)                                                         as mean_purchase_value,
    avg(next_purchase_value)::double                                            as mean_next_purchase,
    case when count(is_loss_making) > 0 then count(*) filter (where is_loss_making) end  as loss_making,
    case when count(is_loss_making) > 0 then coalesce(sum(historic_value) filter (where is_loss_making), 0) end as loss
from {value}
