-- One row per combination of reasons: six flags and a policy of three rules, written by hand.
with per_client as (
    select coalesce(merged.client_id, contact.record_id) as client_id
    from contact left join merged using (record_id)
    where withdrawn_by is null and direction = 'out' and day > $day - 75 and day <= $day
    group by all
    having
        count(*) filter (class = 'development') >= 1
        or count(*) filter (day > $day - 30 and class in ('retention', 'win_back', 'welcome', 'development', 'content')) >= 2
        or count(*) filter (day > $day - 3 and channel = 'sms' and class in ('retention', 'win_back', 'welcome', 'development', 'content')) >= 1
),
refused as (
    select coalesce(merged.client_id, record_key.record_id) as client_id
    from refusal_key join refusal using (refusal_id) join record_key on record_key.strict = refusal_key.strict left join merged using (record_id)
    where refusal.channel in ('all', 'sms')
    union
    select client_point.client_id
    from refusal_key join refusal using (refusal_id) join point_key on point_key.strict = refusal_key.strict join client_point using (point_id)
    where refusal.channel in ('all', 'sms')
),
agreed as (
    select coalesce(merged.client_id, record_id) as client_id from consent left join merged using (record_id) where channel in ('all', 'sms')
),
reached as (
    select client_point.client_id
    from client_point join point using (point_id) join point_holder using (point_id)
    where point.kind = 'phone' and point.is_mobile and point.is_valid and is_current and sole_client_id is not null
)
select
    (blocked or deceased)::integer
    + 2 * (client_id in (select record_id from exclusion where until is null or until >= $day))::integer
    + 4 * (client_id in (from refused))::integer
    + 8 * (client_id not in (from agreed))::integer
    + 16 * (client_id not in (from reached))::integer
    + 32 * (given_name is null)::integer
    + 64 * (client_id in (from per_client))::integer as stops,
    count(*) as clients
from client
group by stops
