-- One row per good row without an id of its own that the source has brought before.
create or replace temp table known_row as
with span as (
    select min(happened_at)::date as first_day, max(happened_at)::date as last_day
    from checked
    where reasons is null
),

live as (
    select content_key, occurrence
    from transaction_line
    where source = $source and withdrawn_by is null and transaction_id is null
      and day >= (select first_day from span) and day <= (select last_day from span)
)

select c.line
from checked as c
left join repeated as r on r.line = c.line
join live as l on l.content_key = c.content_key and l.occurrence = coalesce(r.occurrence, 1)
where c.reasons is null and c.transaction_id is null
