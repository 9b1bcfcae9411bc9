-- One row per base: how many clients have another net amount in their days than in their transactions.
with resolved as (
    select
        coalesce(merged.client_id, t.record_id, point_holder.sole_client_id) as client_id,
        case t.kind when 'purchase' then t.amount when 'return' then -t.amount else 0 end as net
    from transaction_line as t
    left join merged on merged.record_id = t.record_id
    left join point_holder on point_holder.point_id = case when t.record_id is null then t.point_id end
    where t.withdrawn_by is null
),

by_lines as (
    select client_id, sum(net) as net
    from resolved
    where client_id is not null
    group by client_id
),

by_days as (
    select client_id, sum(net) as net
    from client_days
    group by client_id
)

select count(*) as problems
from by_lines
full join by_days using (client_id)
where coalesce(by_lines.net, 0) <> coalesce(by_days.net, 0)
