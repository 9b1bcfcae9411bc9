-- One row per client who bought after $cut and up to $as_of: on how many days.
with client_day as (
{client_day}
)

select client_id, count(*) as bought
from client_day
where is_purchase
  and day > $cut
group by client_id
