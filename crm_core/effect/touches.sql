-- One row per contact of a campaign with a client: which step, which day, and what became of it.
with live as (
    select
        contact.campaign,
        coalesce(made.step, 1)                                               as step,
        coalesce(merged.client_id, contact.record_id)                        as client_id,
        contact.day,
        contact.channel,
        contact.status
    from contact
    left join release as made on made.release_id = contact.release_id
    left join merged on merged.record_id = contact.record_id
    where contact.campaign is not null
      and ($campaign is null or contact.campaign = $campaign)
      and contact.record_id is not null
      and contact.direction = 'out'
      and contact.withdrawn_by is null
      and coalesce(made.state, 'current') <> 'voided'
)

select *
from live
where {whose}
