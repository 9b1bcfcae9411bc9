-- One row per known record of the file: what its current contact points are, each kind in its order.
create or replace temp table client_before as
with mine as (
    select record_id from named_id where not is_new
)

select
    m.record_id,
    list(h.point_id order by h.position) filter (where p.kind = 'phone') as phones,
    list(h.point_id order by h.position) filter (where p.kind = 'email') as emails,
    list(h.point_id order by h.position) filter (where p.kind = 'card')  as cards
from mine as m
left join holding as h on h.record_id = m.record_id and h.is_current
left join point as p on p.point_id = h.point_id
group by m.record_id
