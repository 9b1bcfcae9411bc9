-- One row per transaction line of a client: whose it is today. A line of nobody (anonymous, or of a phone several people share) is left out.
select
    coalesce(merged.client_id, t.record_id, point_holder.sole_client_id) as client_id,
    t.withdrawn_by is null                                               as is_live,
    t.source,
    t.kind,
    t.day,
    t.happened_at,
    t.amount,
    t.margin,
    t.document,
    t.returns_document,
    t.category,
    t.department,
    t.product
from {lines} as t
left join merged on merged.record_id = t.record_id
left join point_holder on point_holder.point_id = case when t.record_id is null then t.point_id end
where coalesce(merged.client_id, t.record_id, point_holder.sole_client_id) is not null
  and t.kind in ('purchase', 'return')
