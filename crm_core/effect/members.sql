-- One row per campaign and client of today: in which arm, since which day. After a merge control beats target.
with live_release as (
    select release_id, campaign, on_date
    from release
    where step > 0
      and state <> 'voided'
),

launched as (
    select campaign, min(on_date) as on_date
    from live_release
    group by campaign
),

-- A voided list that was made again keeps its arms: they count from the first list that was sent.
drawn as (
    select
        arm.campaign,
        null::varchar                                                        as variant,
        arm.arm,
        arm.client_id                                                        as record_id,
        case when arm.release_id = 0 then arm.drawn_at::date else coalesce(live_release.on_date, launched.on_date) end as start,
        0::decimal(18, 4)                                                    as cost
    from {arms} as arm
    left join live_release on live_release.release_id = arm.release_id
    left join launched on launched.campaign = arm.campaign
    where arm.step > 0
      and ($campaign is null or arm.campaign = $campaign)
      and (arm.release_id = 0 or launched.on_date is not null)
),

-- Elsewhere control often has no day: then everybody counts from the campaign's first contact.
begun as (
    select
        campaign,
        min(contacted_on)                                                    as first_day,
        coalesce(bool_and(contacted_on is not null) filter (where arm = 'control'), true) as control_is_dated
    from campaign_member
    where withdrawn_by is null
      and ($campaign is null or campaign = $campaign)
    group by campaign
),

listed as (
    select
        m.campaign,
        case when m.arm = 'target' then m.variant end                        as variant,
        m.arm,
        m.record_id,
        case when begun.control_is_dated then coalesce(m.contacted_on, begun.first_day) else begun.first_day end as start,
        case when m.arm = 'target' then coalesce(m.cost, 0) else 0 end       as cost
    from {listed} as m
    join begun on begun.campaign = m.campaign
    where m.withdrawn_by is null
),

told as (
    select * from drawn
    union all
    select * from listed
),

-- Numbers of campaigns are grouped much sooner than their names.
resolved as (
    select known.no, told.variant, told.arm, told.start, told.cost, coalesce(merged.client_id, told.record_id) as client_id
    from told
    join effect_campaign as known on known.campaign = told.campaign
    left join merged on merged.record_id = told.record_id
),

once as (
    select
        no,
        client_id,
        bool_or(arm = 'control')                                             as is_control,
        bool_or(arm = 'target')                                              as is_target,
        min(variant)                                                         as variant,
        min(start)                                                           as start,
        sum(cost)                                                            as cost
    from resolved
    where {whose}
    group by no, client_id
)

select
    known.campaign,
    once.client_id,
    case when is_control then 'control' when is_target then 'target' else 'never_withheld' end as arm,
    case when not is_control then once.variant end                           as variant,
    once.start,
    once.cost::decimal(18, 4)                                                as cost,
    is_control and is_target                                                 as was_both
from once
join effect_campaign as known on known.no = once.no
