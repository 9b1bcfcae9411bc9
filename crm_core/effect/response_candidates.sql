-- One row per response and client it may be of: by the client named, else by who was contacted on the point, else by who holds it.
create or replace temp table effect_candidate as
with told as (
    select rowid as response_id, campaign, record_id, point_id
    from response
    where withdrawn_by is null
      and ($campaign is null or campaign = $campaign)
      and coalesce(answered_at::date <= $as_of, true)
),

by_record as (
    select told.response_id, told.campaign, coalesce(merged.client_id, told.record_id) as client_id, 1 as closeness
    from told
    left join merged on merged.record_id = told.record_id
    where told.record_id is not null
),

of_point as (
    select response_id, campaign, point_id from told where record_id is null
),

by_contact as (
    select distinct of_point.response_id, of_point.campaign, coalesce(merged.client_id, contact.record_id) as client_id, 2 as closeness
    from of_point
    join contact on contact.point_id = of_point.point_id and contact.campaign = of_point.campaign
    left join merged on merged.record_id = contact.record_id
    where contact.withdrawn_by is null
      and contact.record_id is not null
),

by_holder as (
    select of_point.response_id, of_point.campaign, client_point.client_id, case when client_point.is_current then 3 else 4 end as closeness
    from of_point
    join client_point on client_point.point_id = of_point.point_id
),

found as (
    select * from by_record
    union all
    select * from by_contact
    union all
    select * from by_holder
)

select found.*, known.no
from found
left join effect_campaign as known on known.campaign = found.campaign
