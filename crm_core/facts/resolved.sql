-- One row per transaction line of a client: whose it is today. A line of nobody (anonymous, or of a phone several people share) is left out.
-- Lines that name a point apart from those that name a record: joined as one, every line would be held in memory to find the few points.
select
    client_id,
    withdrawn_by is null as is_live,
    source,
    kind,
    day,
    happened_at,
    amount,
    margin,
    document,
    returns_document,
    category,
    department,
    product
from (
    select t.*, coalesce(merged.client_id, t.record_id) as client_id
    from {lines} as t
    left join merged on merged.record_id = t.record_id
    where t.record_id is not null
    union all
    select t.*, point_holder.sole_client_id as client_id
    from {lines} as t
    join point_holder on point_holder.point_id = t.point_id
    where t.record_id is null
      and point_holder.sole_client_id is not null
)
where kind in ('purchase', 'return')
