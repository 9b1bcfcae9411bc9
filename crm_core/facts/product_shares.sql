-- One row per product, known by its name without regard to case: what the row loaded last says of its category and its share of margin.
select
    lower(trim(product))                                as product,
    arg_max(category, row(import_id, line))             as category,
    arg_max(margin_share, row(import_id, line))         as margin_share
from product
where withdrawn_by is null
group by lower(trim(product))
