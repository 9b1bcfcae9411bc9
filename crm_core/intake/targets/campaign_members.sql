-- One row per good row of a file of campaign members.
create or replace temp table new_row as
select
    c.line,
    c.content_key,
    coalesce(r.occurrence, 1) as occurrence,
    c.campaign,
    n.record_id,
    c.arm,
    c.variant,
    c.contacted_at::date      as contacted_on,
    c.channel,
    c.class,
    c.cost
from checked as c
join named_id as n on n.external_id = c.external_id
left join repeated as r on r.line = c.line
where c.reasons is null
