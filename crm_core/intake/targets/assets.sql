-- One row per good row of an asset file.
create or replace temp table new_row as
select
    c.line,
    c.content_key,
    1              as occurrence,
    c.asset_id,
    n.record_id,
    c.model,
    c.bought_at    as bought_on,
    c.sold_at      as sold_on,
    c.mileage,
    c.serviced_at  as serviced_on
from checked as c
join named_id as n on n.external_id = c.external_id
where c.reasons is null
