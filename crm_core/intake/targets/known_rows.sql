-- One row per good row that the source has brought before and that is still live in {table}.
create or replace temp table known_row as
with live as (
    select content_key, occurrence
    from {table}
    where source = $source and withdrawn_by is null
)

select c.line
from checked as c
left join repeated as r on r.line = c.line
semi join live as l on l.content_key = c.content_key and l.occurrence = coalesce(r.occurrence, 1)
where c.reasons is null
