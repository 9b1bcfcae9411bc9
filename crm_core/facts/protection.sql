-- One row per client: may it be contacted at all. Whatever the date asked about, what is known today holds.
with held as (
    select
        client_id,
        bool_or(kind = 'phone')            as has_mobile,
        bool_or(kind = 'email')            as has_email,
        bool_or(kind = 'phone' and is_own) as has_personal_mobile,
        bool_or(kind = 'email' and is_own) as has_personal_email
    from facts_point
    group by client_id
),

refused as (
    select
        client_id,
        bool_or(channel = 'sms')   as sms,
        bool_or(channel = 'email') as email,
        bool_or(channel = 'phone') as phone
    from facts_refused
    group by client_id
),

consented as (
    select
        client_id,
        bool_or(channel = 'sms')   as sms,
        bool_or(channel = 'email') as email,
        bool_or(channel = 'phone') as phone
    from facts_consented
    group by client_id
)

select
    client.client_id,
    refused.client_id is not null              as is_refused,
    coalesce(refused.sms, false)               as is_refused_sms,
    coalesce(refused.email, false)             as is_refused_email,
    coalesce(refused.phone, false)             as is_refused_phone,
    coalesce(consented.sms, false)             as has_consent_sms,
    coalesce(consented.email, false)           as has_consent_email,
    coalesce(consented.phone, false)           as has_consent_phone,
    client.client_id in (select client_id from excluded_client) as is_excluded,
    client.blocked or client.deceased          as is_blocked,
    coalesce(held.has_mobile, false)           as has_mobile,
    coalesce(held.has_email, false)            as has_email,
    coalesce(held.has_personal_mobile, false)  as has_personal_mobile,
    coalesce(held.has_personal_email, false)   as has_personal_email
from client
left join held using (client_id)
left join refused using (client_id)
left join consented using (client_id)
