-- One row per client whom a pause keeps out on $first: the first later day on which it would not.
with blocks as (
    select client_id, day as from_day, day + ($days - 1)::integer as to_day
    from policy_contact
    where $blocks_later
      and list_contains($after_classes, class)
      and ($after_channels is null or list_contains($after_channels, channel))
      and ($outcomes is null or list_contains($outcomes, lower(trim(outcome))))
      and (not $same_category or lower(trim(category)) = lower(trim($category)))
      and ($counts_undelivered or not coalesce(is_undelivered, false))
    union all
    -- A contact already planned after the candidate's day must keep its own distance from it.
    select client_id, day - ($days - 1)::integer as from_day, day as to_day
    from policy_contact
    where $blocks_earlier
      and list_contains($then_classes, class)
      and ($counts_undelivered or not coalesce(is_undelivered, false))
),

asked as (
    select b.* from blocks b semi join policy_limit l on l.client_id = b.client_id
),

ends as (
    select
        *,
        max(to_day) over (partition by client_id order by from_day, to_day rows unbounded preceding) as run_end,
        lead(from_day) over (partition by client_id order by from_day, to_day) as next_from
    from asked
)

select client_id, min(run_end + 1) filter (run_end >= $first and (next_from is null or next_from > run_end + 1)) as free_on
from ends
group by client_id
having bool_or($first between from_day and to_day)
