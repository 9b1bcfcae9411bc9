-- One row per client who bought in the $horizon_days days after $start, as it could be known on $as_of, the last of them.
with client_day as (
{client_day}
)

select distinct client_id
from client_day
where is_purchase
  and day > $start
  and day <= $start + $horizon_days::integer
order by client_id
