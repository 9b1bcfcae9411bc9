-- One row per step and channel, and one for the whole (step null): how many were on the list, and what became of the message.
with contacted as (
    select campaign, client_id
    from effect_member
    where arm in ('target', 'never_withheld')
      and ($variant is null or variant = $variant)
),

-- Steps are those of the ledger, and those a response tells of; where neither knows, there was one.
listed as (
    select one.client_id, coalesce(touch.step, 1) as step, touch.channel, touch.status
    from contacted as one
    left join effect_touch as touch on touch.campaign = one.campaign and touch.client_id = one.client_id
    union all
    select distinct one.client_id, answer.step, null, null
    from contacted as one
    join effect_response as answer on answer.campaign = one.campaign and answer.client_id = one.client_id
),

told as (
    select
        client_id,
        step,
        bool_or(outcome in ('positive', 'negative', 'opened', 'clicked', 'opt_out'))  as was_read,
        bool_or(outcome = 'undelivered')                                               as was_undelivered,
        bool_or(outcome = 'positive' and verdict = 'counted')                          as said_yes,
        bool_or(outcome = 'negative' and verdict = 'counted')                          as said_no
    from effect_response
    where client_id is not null
    group by client_id, step
),

met as (
    select
        listed.client_id,
        listed.step,
        coalesce(min(listed.channel), '–')                                             as channel,
        -- Delivered beats undelivered: a cascade needs one way that worked. An answer proves delivery.
        max(case
            when listed.status = 'delivered' or told.was_read then 2
            when listed.status = 'undelivered' or told.was_undelivered then 1
            else 0
        end)                                                                           as state,
        coalesce(bool_or(told.said_yes), false)                                        as said_yes,
        coalesce(bool_or(told.said_no), false)                                         as said_no
    from listed
    left join told on told.client_id = listed.client_id and told.step = listed.step
    group by listed.client_id, listed.step
),

whole as (
    select client_id, max(state) as state, bool_or(said_yes) as said_yes, bool_or(said_no) as said_no
    from met
    group by client_id
),

counted as (
    select step, channel, state, said_yes, said_no from met
    union all
    select null, null, state, said_yes, said_no from whole
)

select
    step,
    channel,
    count(*)                               as targeted,
    count(*) filter (where state = 2)      as delivered,
    count(*) filter (where state = 1)      as undelivered,
    count(*) filter (where state = 0)      as unknown,
    count(*) filter (where said_yes)       as said_yes,
    count(*) filter (where said_no)        as said_no
from counted
group by step, channel
order by step nulls first, channel
