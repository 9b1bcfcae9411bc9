-- One row per client of the base: how often it was contacted up to $as_of, by class and channel, and when it last wrote or called itself.
with live as (
    select c.record_id, c.point_id, c.day, c.channel, c.class, c.direction
    from contact as c
    left join release on release.release_id = c.release_id
    where c.withdrawn_by is null
      and c.day <= $as_of
      and coalesce(release.state, 'current') <> 'voided'
),

-- A contact with a point belongs to everyone who holds or has held it, as the contact policy counts it; of a placeholder number, to nobody.
owned as (
    select coalesce(merged.client_id, live.record_id) as client_id, day, channel, class, direction
    from live
    left join merged on merged.record_id = live.record_id
    where live.record_id is not null
    union all
    select holder.client_id, day, channel, class, direction
    from live
    join client_point as holder on holder.point_id = live.point_id
    left join point_holder on point_holder.point_id = live.point_id
    where live.record_id is null
      and not coalesce(point_holder.is_placeholder, false)
),

counted as (
    select
        client_id,
        count(*) filter (where direction = 'out')                                                     as contacts_total,
        count(*) filter (where direction = 'out' and day > $as_of - 90)                               as contacts_90d,
        count(*) filter (where direction = 'out' and day > $as_of - 30)                               as contacts_30d,
        {by_kind},
        max(day) filter (where direction = 'out')                                                     as last_contact_on,
        count(*) filter (where direction = 'in' and day > $as_of - 90)                                as inbound_90d,
        max(day) filter (where direction = 'in')                                                      as last_inbound_on
    from owned
    group by client_id
)

select
    client.client_id,
    coalesce(contacts_total, 0)::integer as contacts_total,
    coalesce(contacts_90d, 0)::integer   as contacts_90d,
    coalesce(contacts_30d, 0)::integer   as contacts_30d,
    {known_by_kind},
    last_contact_on,
    ($as_of - last_contact_on)::integer  as days_since_contact,
    coalesce(inbound_90d, 0)::integer    as inbound_90d,
    last_inbound_on,
    ($as_of - last_inbound_on)::integer  as days_since_inbound
from client
left join counted using (client_id)
