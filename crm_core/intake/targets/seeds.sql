-- One row per staff address that is not known yet; phone and e-mail in their one spelling.
insert into seed by name
select
    (select coalesce(max(seed_id), 0) from seed) + row_number() over (order by c.line) as seed_id,
    $import_id                  as import_id,
    $source                     as source,
    c.content_key,
    coalesce(r.occurrence, 1)   as occurrence,
    c.name,
    s.phone,
    s.email
from checked as c
join seed_point as s on s.line = c.line
left join repeated as r on r.line = c.line
where c.reasons is null and c.line not in (select line from known_row)
