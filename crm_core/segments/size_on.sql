-- One row per base: the clients of a rule on a day who were clients by then, what they had bought for, and how many clients there were.
with first_seen as (
    select client_id, min(day) as day
    from client_days
    group by client_id
),

-- A client whose registration and first purchase both came later was not yet a client; nothing known counts as known.
there as (
    select client.client_id
    from client
    left join first_seen using (client_id)
    where coalesce(least(client.registered_at, first_seen.day), $day) <= $day
)

select
    count(*) filter (where inside.client_id is not null) as clients,
    coalesce(sum(inside.net), 0)                          as net,
    count(*)                                              as base
from there
left join ({inside}) as inside using (client_id)
