-- One row per client who bought lately after too long a gap: the last such purchase day and how long the gap was.
with client_day as (
{client_day}
),

-- Only they can have come back: bought lately, and not for the first time within the gap.
candidate as (
    select client_id
    from {statuses}
    where last_on >= $as_of - $returned_days
      and last_on - first_on > $gap_days
),

followed as (
    select client_id, day, day - lag(day) over (partition by client_id order by day) as gap
    from client_day
    where is_purchase
      and client_id in (select client_id from candidate)
)

select client_id, max(day) as back_on, arg_max(gap, day)::integer as gap
from followed
where gap > $gap_days
  and day >= $as_of - $returned_days
group by client_id
