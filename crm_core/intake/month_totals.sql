-- One row per month and side (clients, anonymous): rows, clients and money as accounting adds them up: purchases less returns.
with lines as (
    select t.*, coalesce(m.client_id, t.record_id, h.sole_client_id) as client_id
    from transaction_line as t
    left join merged as m on m.record_id = t.record_id
    left join point_holder as h on h.point_id = case when t.record_id is null then t.point_id end
    where t.withdrawn_by is null and ($import_id is null or t.import_id = $import_id)
)

select
    date_trunc('month', day)::date                                          as month,
    record_id is null and point_id is null                                  as is_anonymous,
    count(*)                                                                as rows,
    count(distinct client_id)                                               as clients,
    coalesce(sum(case kind when 'purchase' then amount when 'return' then -amount end), 0)::decimal(38, 4) as amount,
    coalesce(sum(amount) filter (where kind = 'prepayment'), 0)::decimal(38, 4) as prepaid
from lines
group by month, is_anonymous
order by month, is_anonymous
