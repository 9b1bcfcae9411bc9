-- One row per line of a transaction table: margin and category, where it has none of its own, are those of its product.
select
    line.* replace (
        coalesce(line.margin, (line.amount * known.margin_share)::decimal(18, 4)) as margin,
        coalesce(line.category, known.category)                                   as category
    )
from {lines} as line
left join ({product_shares}) as known
    on known.product = case when line.margin is null or line.category is null then lower(trim(line.product)) end
