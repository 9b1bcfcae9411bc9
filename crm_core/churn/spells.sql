-- One row per client and range of inactivity limits for which its first inactivity begins on the same day (or has not come yet).
-- Only gaps longer than every gap before them can be the first to pass a limit, so a client has few rows, and for every limit exactly one:
-- limit between low and high. With is_reached the client is gone `days` + limit after its first purchase, else still watched after `days`.
with step as (
    select
        client_id,
        day,
        gap,
        greatest(coalesce(max(gap) over earlier, 0), 1) as low
    from {steps}
    window earlier as (partition by client_id order by day rows between unbounded preceding and 1 preceding)
),

closed as (
    select client_id, day, low, gap - 1 as high
    from step
    where gap > low
),

open as (
    select client_id, day, low, ($as_of - day)::integer as high
    from step
    where gap is null
)

select closed.client_id, (closed.day - rhythm.first_on)::integer as days, closed.low, closed.high, true as is_reached
from closed
join {rhythms} as rhythm on rhythm.client_id = closed.client_id
union all
select open.client_id, (open.day - rhythm.first_on)::integer, open.low, open.high, true
from open
join {rhythms} as rhythm on rhythm.client_id = open.client_id
where open.high >= open.low
union all
select open.client_id, ($as_of - rhythm.first_on)::integer, greatest(open.low, open.high + 1), 2147483647, false
from open
join {rhythms} as rhythm on rhythm.client_id = open.client_id
