-- One row per contact that is not known yet; what the file does not say: outbound, development, sent.
insert into contact by name
select
    $import_id                          as import_id,
    c.line,
    $source                             as source,
    c.content_key,
    coalesce(r.occurrence, 1)           as occurrence,
    n.record_id,
    p.point_id,
    c.happened_at,
    c.happened_at::date                 as day,
    c.channel,
    coalesce(c.direction, 'out')        as direction,
    coalesce(c.class, 'development')    as class,
    coalesce(c.status, 'sent')          as status,
    c.campaign, c.topic, c.category, c.outcome
from checked as c
left join repeated as r on r.line = c.line
left join named_id as n on n.external_id = c.external_id
left join row_point as p on p.line = c.line
where c.reasons is null and c.line not in (select line from known_row)
