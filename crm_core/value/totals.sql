-- One row per base: how many clients temp value_client has, since when, and what their purchases bring.
select
    count(x)                                                              as clients,
    count(x) filter (where x > 0)                                         as repeaters,
    coalesce(max(age_days), 0)                                            as history_days,
    coalesce(sum(repeat_value) / nullif(sum(x), 0), sum(purchase_value) / nullif(sum(x + 1), 0), 0)::double as mean_value
from value_client
