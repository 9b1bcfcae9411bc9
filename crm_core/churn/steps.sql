-- One row per client and purchase day up to $as_of: how many days until the next one; empty after the last.
with client_day as (
{client_day}
)

select
    client_id,
    day,
    (lead(day) over days - day)::integer                                            as gap,
    coalesce(date_trunc('month', lag(day) over days) <> date_trunc('month', day), true) as is_first_of_month
from client_day
where is_purchase
window days as (partition by client_id order by day)
