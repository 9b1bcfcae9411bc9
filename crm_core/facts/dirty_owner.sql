-- One row per record or phone whose lines belong to one of the clients in temp new_dirty (the same rule as in resolved.sql, read backwards).
create or replace temp table dirty_owner as
select client_id, client_id as record_id, null::bigint as point_id
from new_dirty
where client_id not in (select record_id from merged)
union all
select merged.client_id, merged.record_id, null
from merged
semi join new_dirty using (client_id)
union all
select point_holder.sole_client_id, null, point_holder.point_id
from point_holder
join new_dirty on new_dirty.client_id = point_holder.sole_client_id
