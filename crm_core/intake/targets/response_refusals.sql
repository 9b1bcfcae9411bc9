-- One row per opt-out of a response file: a refusal of campaigns on every channel, by the client, or by the contact points it names alone.
-- A row that waits in the quarantine for something else is heard as well.
create or replace temp table new_refusal as
with told as (
    select line, record_id, point_id from new_row where outcome = 'opt_out'
    union all
    select line, record_id, point_id from waiting_point
),

named as (
    select line, point_id from told where point_id is not null
    union
    select line, point_id from outcome_point where line in (select line from told)
),

asked as (
    select t.line, any_value(t.record_id) as record_id, coalesce(list(distinct n.point_id order by n.point_id) filter (where n.point_id is not null), []) as point_ids
    from told as t
    left join named as n on n.line = t.line
    group by t.line
)

select
    md5(concat_ws(chr(31), 'response', c.content_key, array_to_string(list_transform(a.point_ids, lambda i: i::varchar), ','), $source)) as content_key,
    coalesce(r.occurrence, 1)                                               as occurrence,
    case when a.record_id is not null then 'record' else 'point' end        as subject,
    a.record_id,
    a.point_ids,
    'all'                                                                   as channel,
    'campaigns'                                                             as scope,
    c.campaign                                                              as reason,
    $source                                                                 as source,
    case when c.reasons is null then c.answered_at end                      as refused_at
from asked as a
join checked as c on c.line = a.line
left join repeated as r on r.line = a.line
where a.record_id is not null or len(a.point_ids) > 0
