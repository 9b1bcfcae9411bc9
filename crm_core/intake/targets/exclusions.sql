-- One row per exclusion that is not known yet.
insert into exclusion by name
select
    (select coalesce(max(exclusion_id), 0) from exclusion) + row_number() over (order by c.line) as exclusion_id,
    $import_id                  as import_id,
    $source                     as source,
    c.content_key,
    coalesce(r.occurrence, 1)   as occurrence,
    n.record_id,
    c.reason,
    c.until,
    $at                         as recorded_at,
    $who                        as recorded_by
from checked as c
join named_id as n on n.external_id = c.external_id
left join repeated as r on r.line = c.line
where c.reasons is null and c.line not in (select line from known_row)
