-- One row per flag that says yes in a client file: a refusal or a consent of the record. A row with errors may refuse, never consent.
create or replace temp table client_flag as
with flags as (
    unpivot (
        select c.external_id, n.record_id, c.reasons is null as is_good, c.consent_all, c.consent_sms, c.consent_email, c.consent_phone, c.refuse_sms, c.refuse_email, c.refuse_phone, c.refuse_all
        from checked as c
        join named_id as n on n.external_id = c.external_id
    )
    on consent_all, consent_sms, consent_email, consent_phone, refuse_sms, refuse_email, refuse_phone, refuse_all
    into name flag value is_set
)

select distinct
    external_id,
    record_id,
    starts_with(flag, 'refuse_')  as is_refusal,
    split_part(flag, '_', 2)      as channel
from flags
where is_set
  and (is_good or starts_with(flag, 'refuse_'))
