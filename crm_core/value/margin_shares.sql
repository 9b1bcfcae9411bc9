-- One row per product with a known share of margin: the one loaded last.
create or replace temp table value_share as
select lower(trim(product)) as product, arg_max(margin_share, import_id) as margin_share
from product
where withdrawn_by is null
  and margin_share is not null
group by lower(trim(product))
