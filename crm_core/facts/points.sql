-- One row per client and usable contact point it holds now: valid, of the channel's kind, nobody's placeholder number.
create or replace temp table facts_point as
select
    holder.client_id,
    holder.point_id,
    point.kind,
    point.is_personal and coalesce(point_holder.clients, 1) = 1 as is_own
from client_point as holder
join point using (point_id)
left join point_holder using (point_id)
where holder.is_current
  and point.is_valid
  and (point.kind = 'email' or point.kind = 'phone' and point.is_mobile)
  and not coalesce(point_holder.is_placeholder, false)
