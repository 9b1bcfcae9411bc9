-- One row per good row of a response file.
create or replace temp table new_row as
select
    c.line,
    c.content_key,
    coalesce(r.occurrence, 1) as occurrence,
    c.campaign,
    c.step::integer           as step,
    n.record_id,
    p.point_id,
    c.outcome,
    c.answered_at,
    c.value
from checked as c
left join repeated as r on r.line = c.line
left join named_id as n on n.external_id = c.external_id
left join row_point as p on p.line = c.line
where c.reasons is null
