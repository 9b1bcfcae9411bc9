-- One row per campaign that was ever sent or measured, begun by $as_of: what it was, when it began, the share it meant to hold back.
with live_release as (
    select campaign, release_id, on_date, class, channel, campaign_version
    from release
    where step > 0
      and state <> 'voided'
      and ($campaign is null or campaign = $campaign)
),

own as (
    select
        campaign,
        min(on_date)                                                         as started_on,
        arg_min(class, release_id)                                           as class,
        arg_min(channel, release_id)                                         as channel,
        arg_min(campaign_version, release_id)                                as version
    from live_release
    group by campaign
),

past as (
    select campaign, min(drawn_at::date) as started_on
    from arm
    where release_id = 0
      and ($campaign is null or campaign = $campaign)
    group by campaign
),

elsewhere as (
    select
        campaign,
        min(contacted_on)                                                    as started_on,
        mode(class)                                                          as class,
        mode(channel)                                                        as channel
    from campaign_member
    where withdrawn_by is null
      and ($campaign is null or campaign = $campaign)
    group by campaign
),

ledger as (
    select campaign, mode(class) as class, mode(channel) as channel, count(*) as contacts
    from contact
    left join (select release_id, state from release) as made on made.release_id = contact.release_id
    where contact.campaign is not null
      and ($campaign is null or contact.campaign = $campaign)
      and contact.direction = 'out'
      and contact.withdrawn_by is null
      and coalesce(made.state, 'current') <> 'voided'
    group by campaign
),

named as (
    select campaign from own
    union
    select campaign from past
    union
    select campaign from elsewhere
)

select
    row_number() over (order by named.campaign)::integer                     as no,
    named.campaign,
    own.campaign is not null                                                 as is_own,
    coalesce(own.started_on, past.started_on, elsewhere.started_on)          as started_on,
    coalesce(own.class, elsewhere.class, ledger.class, 'development')        as class,
    coalesce(own.channel, elsewhere.channel, ledger.channel)                 as channel,
    own.version,
    coalesce(ledger.contacts, 0)                                             as contacts
from named
left join own on own.campaign = named.campaign
left join past on past.campaign = named.campaign
left join elsewhere on elsewhere.campaign = named.campaign
left join ledger on ledger.campaign = named.campaign
where coalesce(coalesce(own.started_on, past.started_on, elsewhere.started_on) <= $as_of, true)
order by started_on nulls last, named.campaign
