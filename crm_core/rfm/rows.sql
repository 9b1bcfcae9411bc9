-- One row per client of the base, in the order of client ids; who has no score has empty digits. Who has no transaction that counts is measured
-- by $nothing: no money, or no average check.
select
    client.client_id,
    client.external_ids,
    measured.recency_days,
    coalesce(measured.frequency, 0) as frequency,
    case when measured.client_id is null then $nothing else measured.monetary end as monetary,
    scored.r,
    scored.f,
    scored.m,
    scored.code,
    list_extract($titles, list_position($keys, scored.group_key)) as "group"
from client
left join {measures} as measured using (client_id)
left join {scored} as scored using (client_id)
order by client.client_id
