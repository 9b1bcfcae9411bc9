-- One row per refusal of the file. Nothing said about the channel, or nothing we know: all of them. Nothing said about the scope: campaigns;
-- something we cannot read: everything. A date nobody can read: now (hygiene's default).
create or replace temp table new_refusal as
select
    md5(c.content_key || coalesce(array_to_string(list_transform(p.point_ids, lambda i: i::varchar), ','), '') || chr(31) || $source) as content_key,
    coalesce(r.occurrence, 1)                                               as occurrence,
    case when n.record_id is not null then 'record' else 'point' end        as subject,
    n.record_id,
    coalesce(p.point_ids, []::bigint[])                                     as point_ids,
    coalesce(c.channel, 'all')                                              as channel,
    coalesce(c.scope, case when list_contains(c.unread, 'scope') then 'everything' else 'campaigns' end)                                         as scope,
    c.reason,
    coalesce(c.source, $source)                                             as source,
    c.refused_at
from checked as c
left join refusal_points as p on p.line = c.line
left join named_id as n on n.external_id = c.external_id
left join repeated as r on r.line = c.line
where c.reasons is null
