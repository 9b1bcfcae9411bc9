-- One row per opt-out of a response file: a refusal of campaigns on every channel, by the client, or by the contact point alone.
create or replace temp table new_refusal as
select
    md5('response' || chr(31) || r.content_key || chr(31) || $source)       as content_key,
    r.occurrence,
    case when r.record_id is not null then 'record' else 'point' end        as subject,
    r.record_id,
    coalesce(p.point_ids, []::bigint[])                                     as point_ids,
    'all'                                                                   as channel,
    'campaigns'                                                             as scope,
    r.campaign                                                              as reason,
    $source                                                                 as source,
    r.answered_at                                                           as refused_at
from new_row as r
left join (select line, list(distinct point_id order by point_id) as point_ids from outcome_point group by line) as p on p.line = r.line
where r.outcome = 'opt_out'
