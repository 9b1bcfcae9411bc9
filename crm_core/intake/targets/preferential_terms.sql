-- One row per good row of a file of preferential terms.
create or replace temp table new_row as
select
    c.line,
    c.content_key,
    coalesce(r.occurrence, 1) as occurrence,
    n.record_id,
    c.name,
    c.starts_at               as starts_on,
    c.ends_at                 as ends_on
from checked as c
join named_id as n on n.external_id = c.external_id
left join repeated as r on r.line = c.line
where c.reasons is null
