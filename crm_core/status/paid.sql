-- One row per client and day it paid in advance.
create or replace temp table status_paid as
select distinct coalesce(merged.client_id, t.record_id, point_holder.sole_client_id) as client_id, t.day
from transaction_line as t
left join merged on merged.record_id = t.record_id
left join point_holder on point_holder.point_id = case when t.record_id is null then t.point_id end
where t.kind = 'prepayment'
  and t.withdrawn_by is null
  and coalesce(merged.client_id, t.record_id, point_holder.sole_client_id) is not null
