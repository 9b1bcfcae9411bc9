-- One row per client with any transaction that counts: what the scheme scores by, in the window after $window_start. Frequency 0: no score.
with client_day as (
{client_day}
),

summed as (
    select
        client_id,
        ($as_of - max(day) filter (where is_purchase))::integer                     as recency_days,
        ($as_of - min(day) filter (where is_purchase))::integer                     as days_since_first,
        (count(*) filter (where is_purchase and day > $window_start))::integer      as frequency,
        coalesce(sum(net) filter (where day > $window_start), 0)::decimal(18, 4)    as net,
        coalesce(sum(receipts) filter (where day > $window_start), 0)::integer      as receipts,
        (sum(margin) filter (where day > $window_start))::decimal(18, 4)            as margin
    from client_day
    group by client_id
)

select *, {monetary} as monetary
from summed
