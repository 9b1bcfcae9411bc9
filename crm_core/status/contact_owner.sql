-- One row per contact that took place and client it belongs to; a contact of a placeholder number belongs to nobody.
with live as (
    select c.record_id, c.point_id, c.day, c.channel, c.direction, c.status, lower(trim(c.outcome)) as outcome
    from contact as c
    left join release on release.release_id = c.release_id
    where c.withdrawn_by is null
      and c.status <> 'planned'
      and coalesce(release.state, 'current') <> 'voided'
      and {chosen}
)

select coalesce(merged.client_id, live.record_id) as client_id, day
from live
left join merged on merged.record_id = live.record_id
where live.record_id is not null
union all
select holder.client_id, day
from live
join client_point as holder on holder.point_id = live.point_id
left join point_holder on point_holder.point_id = live.point_id
where live.record_id is null
  and not coalesce(point_holder.is_placeholder, false)
