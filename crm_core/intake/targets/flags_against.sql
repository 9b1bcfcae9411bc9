-- One row per good row of a client file that says no where its record has a refusal or a consent of that channel: neither is touched.
with said as (
    unpivot (
        select c.line, n.record_id, c.consent_all, c.consent_sms, c.consent_email, c.consent_phone, c.refuse_sms, c.refuse_email, c.refuse_phone, c.refuse_all
        from checked as c
        join named_id as n on n.external_id = c.external_id
        where c.reasons is null
    )
    on consent_all, consent_sms, consent_email, consent_phone, refuse_sms, refuse_email, refuse_phone, refuse_all
    into name flag value is_set
),

denied as (
    select line, record_id, starts_with(flag, 'refuse_') as is_refusal, split_part(flag, '_', 2) as channel
    from said
    where not is_set
),

standing as (
    select k.record_id, true as is_refusal, r.channel
    from record_key as k
    join refusal_key as t on t.kind = 'record' and t.keying = k.keying and t.strict = k.strict
    join refusal as r on r.refusal_id = t.refusal_id
    union all
    select record_id, false, channel from consent where record_id is not null and withdrawn_by is null
)

select distinct d.line
from denied as d
semi join standing as s on s.record_id = d.record_id and s.is_refusal = d.is_refusal and s.channel = d.channel
