-- One row per tenth of the clients by expected value.
select
    value_decile::integer                                                                    as decile,
    count(*)                                                                                 as clients,
    avg(p_alive)                                                                             as p_alive,
    avg(expected_purchases)                                                                  as expected_purchases,
    coalesce(avg(purchase_value), 0)                                                         as purchase_value,
    coalesce(avg(next_purchase_value), 0)::double                                            as next_purchase_value,
    avg(predicted_value)::double                                                             as per_client,
    sum(predicted_value)::double                                                             as amount,
    (sum(predicted_value) / nullif(sum(sum(predicted_value)) over (), 0))::double            as share
from {value}
where value_decile is not null
group by value_decile
order by value_decile
