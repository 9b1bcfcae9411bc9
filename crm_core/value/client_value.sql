-- One row per client with a day up to $as_of: its repeat purchases, when, and what it brought. The first purchase day is told apart.
with client_day as (
{client_day}
),

bought as (
    select
        client_id,
        count(*) filter (where is_purchase)                                as purchase_days,
        min(day) filter (where is_purchase)                                as first_on,
        max(day) filter (where is_purchase)                                as last_on,
        coalesce(sum({money}), 0)                                          as historic,
        coalesce(sum({money}) filter (where is_purchase), 0)               as of_purchases,
        coalesce(arg_min({money}, day) filter (where is_purchase), 0)      as of_first
    from client_day
    group by client_id
)

select
    client_id,
    case when purchase_days > 0 then purchase_days - 1 end::integer        as x,
    (last_on - first_on)::integer                                          as recency_days,
    ($as_of - first_on)::integer                                           as age_days,
    historic::decimal(18, 4)                                               as historic,
    (of_purchases - of_first)::decimal(18, 4)                              as repeat_value,
    of_purchases::decimal(18, 4)                                           as purchase_value
from bought
