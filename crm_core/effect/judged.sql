-- One row per response: whose it is, which step, and whether it counts. The first cause that holds is its verdict.
create or replace temp table effect_response as
with candidate as (
    select
        one.response_id,
        member.client_id,
        member.arm,
        member.start,
        row_number() over (
            partition by one.response_id
            order by one.closeness, case member.arm when 'control' then 2 else 1 end, member.client_id
        )                                                                    as place
    from effect_candidate as one
    join effect_answerer as member on member.campaign = one.campaign and member.client_id = one.client_id
),

told as (
    select
        response.rowid                                                       as response_id,
        response.campaign,
        response.step                                                        as told_step,
        response.outcome,
        response.answered_at,
        candidate.client_id,
        candidate.arm,
        candidate.start,
        known.campaign is not null                                           as is_known
    from response
    left join candidate on candidate.response_id = response.rowid and candidate.place = 1
    left join (select distinct campaign from effect_campaign) as known on known.campaign = response.campaign
    where response.withdrawn_by is null
      and ($campaign is null or response.campaign = $campaign)
      and coalesce(response.answered_at::date <= $as_of, true)
),

-- Without a step, a response belongs to the last one the client had met by then.
met as (
    select
        told.response_id,
        max(touch.step) filter (where touch.day <= coalesce(told.answered_at::date, touch.day)) as last_step,
        max(touch.day) filter (where told.told_step is null or touch.step = told.told_step)     as touched_on
    from told
    join effect_touch as touch on touch.campaign = told.campaign and touch.client_id = told.client_id
    group by told.response_id
),

stepped as (
    select told.*, coalesce(told.told_step, met.last_step, 1) as step, met.touched_on
    from told
    left join met on met.response_id = told.response_id
),

timed as (
    select
        *,
        coalesce(answered_at::date < start, false)                           as is_early,
        coalesce(answered_at::date > greatest(start, coalesce(touched_on, start)) + ($window_days - 1), false) as is_late
    from stepped
),

placed as (
    select
        *,
        row_number() over (
            partition by campaign, client_id, step, outcome, is_early, is_late
            order by answered_at nulls last, response_id
        )                                                                    as place
    from timed
)

select
    response_id,
    campaign,
    client_id,
    arm,
    step,
    outcome,
    answered_at,
    start,
    case
        when not is_known then 'unknown_campaign'
        when client_id is null then 'foreign'
        when outcome in ('undelivered', 'opt_out') then outcome
        when is_early then 'early'
        when is_late then 'late'
        when place > 1 then 'duplicate'
        when arm = 'control' then 'control'
        else 'counted'
    end                                                                      as verdict
from placed
