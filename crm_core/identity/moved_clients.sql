-- One row per client, before or after, whose records or points are not what they were.
create or replace temp table moved_client as
select before as client_id from assigned where before <> after
union
select after from assigned where before <> after
union
select coalesce(o.client_id, n.client_id)
from old_client as o
full join (select client_id, records from client where client_id in (select client_id from changed)) as n on n.client_id = o.client_id
where o.records is distinct from n.records
union
select coalesce(o.client_id, n.client_id)
from old_client_point as o
full join (select client_id, point_id, is_current from client_point where client_id in (select client_id from changed)) as n
    on n.client_id = o.client_id and n.point_id = o.point_id
where o.is_current is distinct from n.is_current
union
select unnest([o.sole_client_id, n.sole_client_id])
from old_holder as o
full join (select point_id, sole_client_id from point_holder where point_id in (select point_id from affected_point)) as n
    on n.point_id = o.point_id
where o.sole_client_id is distinct from n.sole_client_id
