-- One row per refusal of temp new_refusal that the base does not know yet, numbered from 1 in a stable order.
-- The content key is kept as an HMAC: a plain hash of a row with a phone in it could be guessed back.
with asked as (
    select *
    from new_refusal
    qualify row_number() over (partition by source, content_key, occurrence order by record_id, subject) = 1
),

known as (
    select distinct c.content_key, r.occurrence, r.source
    from content_under c
    join refusal r on r.content_key = c.keyed
)

select
    row_number() over (order by a.source, a.content_key, a.occurrence) as n,
    c.keyed                                                            as content_key,
    a.occurrence,
    case when a.subject in ('record', 'client') and a.record_id is not null then a.subject else 'point' end as subject,
    a.record_id,
    coalesce(a.point_ids, []::bigint[])                                as point_ids,
    coalesce(nullif(trim(a.channel), ''), 'all')                       as channel,
    coalesce(nullif(trim(a.scope), ''), 'campaigns')                   as scope,
    a.reason,
    a.source,
    coalesce(a.refused_at, $local_now)                                 as refused_at
from asked a
join content_under c on c.content_key = a.content_key and c.is_current
anti join known k on k.content_key = a.content_key and k.occurrence = a.occurrence and k.source = a.source
