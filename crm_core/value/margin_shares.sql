-- One row per product with a known share of margin.
create or replace temp table value_share as
select product, margin_share
from ({product_shares})
where margin_share is not null
