-- One row per client of the base, in the order of client ids; who has no score has empty digits.
select
    client.client_id,
    client.external_ids,
    measured.recency_days,
    coalesce(measured.frequency, 0) as frequency,
    case when measured.frequency > 0 or measured.monetary is not null then measured.monetary end as monetary,
    scored.r,
    scored.f,
    scored.m,
    scored.code,
    list_extract($titles, list_position($keys, scored.group_key)) as "group"
from client
left join {measures} as measured using (client_id)
left join {scored} as scored using (client_id)
order by client.client_id
