-- One row per good row of a contract file.
create or replace temp table new_row as
select
    c.line,
    c.content_key,
    1            as occurrence,
    c.contract_id,
    n.record_id,
    c.product,
    c.opened_at  as opened_on,
    c.closed_at  as closed_on,
    c.monthly_margin
from checked as c
join named_id as n on n.external_id = c.external_id
where c.reasons is null
