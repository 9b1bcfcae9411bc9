-- One row per consent of the file.
create or replace temp table new_consent as
select
    c.content_key,
    coalesce(r.occurrence, 1)           as occurrence,
    n.record_id,
    p.point_id,
    c.channel,
    coalesce(c.purpose, 'marketing')    as purpose,
    c.given_at,
    c.evidence,
    $source                             as source
from checked as c
left join row_point as p on p.line = c.line
left join named_id as n on n.external_id = c.external_id
left join repeated as r on r.line = c.line
where c.reasons is null
