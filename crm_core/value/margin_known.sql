-- One row per base: how much of the clients' money up to $as_of has a margin of its own, of its product, or none.
with line as (
    select
        amount,
        margin,
        case when margin is null then lower(trim(product)) end as product
    from transaction_line
    where withdrawn_by is null
      and kind in ('purchase', 'return')
      and coalesce(record_id, point_id) is not null
      and day <= $as_of
)

select
    sum(line.amount)                                                                     as amount,
    sum(line.amount) filter (where line.margin is not null)                              as own,
    sum(line.amount) filter (where line.margin is null and value_share.product is not null) as by_product,
    count(*) filter (where line.margin is null)                                          as unknown,
    count(*) filter (where line.margin is null and value_share.product is null)          as unknown_after_products,
    sum(line.margin) / nullif(sum(line.amount) filter (where line.margin is not null), 0) as mean_share
from line
left join value_share on value_share.product = line.product
