-- One row per good row of a product file.
create or replace temp table new_row as
select line, content_key, 1 as occurrence, product, category, margin_share
from checked
where reasons is null
