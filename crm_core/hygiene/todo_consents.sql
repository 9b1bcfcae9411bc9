-- One row per consent of temp new_consent that the base does not know yet (withdrawn ones are as if never loaded), numbered from 1.
with asked as (
    select *
    from new_consent
    qualify row_number() over (partition by source, content_key, occurrence order by record_id, point_id) = 1
),

known as (
    select distinct u.content_key, c.occurrence, c.source
    from content_under u
    join consent c on c.content_key = u.keyed
    where c.withdrawn_by is null
)

select
    row_number() over (order by a.source, a.content_key, a.occurrence) as n,
    u.keyed                                                            as content_key,
    a.occurrence,
    a.record_id,
    a.point_id,
    coalesce(nullif(trim(a.channel), ''), 'all')                       as channel,
    coalesce(nullif(trim(a.purpose), ''), 'marketing')                 as purpose,
    a.given_at,
    nullif(trim(a.evidence), '')                                       as evidence,
    a.source
from asked a
join content_under u on u.content_key = a.content_key and u.is_current
anti join known k on k.content_key = a.content_key and k.occurrence = a.occurrence and k.source = a.source
