-- One row per base: what temp value_new_score adds up to; `squares` weighs the chance in it.
select
    coalesce(sum(predicted_value), 0)::double                                        as amount,
    coalesce(sum(expected_purchases), 0)::double                                     as purchases,
    count(predicted_value)                                                           as clients,
    coalesce(sum(discounted_purchases * purchase_value * purchase_value), 0)::double as squares,
    coalesce((select sum(expected) from value_contract), 0)::double                  as contracts,
    coalesce((select sum(variance) from value_contract), 0)::double                  as contract_variance
from value_new_score
