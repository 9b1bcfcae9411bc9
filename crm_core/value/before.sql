-- One row per client who had bought up to $as_of: its history as the models read it.
with client_day as (
{client_day}
)

select
    client_id,
    count(*) - 1                     as x,
    max(day) - min(day)              as recency_days,
    $as_of - min(day)                as age_days
from client_day
where is_purchase
group by client_id
