-- One row per pair of groups somebody went between: every client of the base is in exactly one.
with first_seen as (
    select client_id, min(day) as day
    from client_days
    group by client_id
),

-- A client whose registration and first purchase both came after a date was not yet a client; nothing known counts as known.
states as (
    select
        coalesce(earlier.group_key, case when least(client.registered_at, first_seen.day) > $before then 'not_yet' else 'no_score' end) as before,
        coalesce(later.group_key, case when least(client.registered_at, first_seen.day) > $after then 'not_yet' else 'no_score' end)    as after
    from client
    left join first_seen using (client_id)
    left join rfm_before as earlier using (client_id)
    left join rfm_after as later using (client_id)
)

select before, after, count(*) as clients
from states
group by before, after
