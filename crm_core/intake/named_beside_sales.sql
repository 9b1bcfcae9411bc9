-- One row per record of asked_record that something but a sale names: a live row of any other kind, a refusal, a contact of a release, a list, an arm.
-- A card told by a receipt is of the sale.
create or replace temp table named_record as
select record_id from asked_record where record_id in (
    select record_id from client_row where withdrawn_by is null and not starts_with(content_key, 'receipt:')
)
union
select record_id from asked_record where record_id in (select record_id from contact where withdrawn_by is null)
union
select record_id from asked_record where record_id in (select record_id from consent where withdrawn_by is null)
union
select record_id from asked_record where record_id in (select record_id from exclusion where withdrawn_by is null)
union
select record_id from asked_record where record_id in (select record_id from survey_answer where withdrawn_by is null)
union
select record_id from asked_record where record_id in (select record_id from asset where withdrawn_by is null)
union
select record_id from asked_record where record_id in (select record_id from contract where withdrawn_by is null)
union
select record_id from asked_record where record_id in (select record_id from preferential_term where withdrawn_by is null)
union
select record_id from asked_record where record_id in (select record_id from campaign_member where withdrawn_by is null)
union
select record_id from asked_record where record_id in (select record_id from response where withdrawn_by is null)
union
select a.record_id
from asked_record as a
join record_key as k on k.record_id = a.record_id
join refusal_key as r on r.kind = 'record' and r.keying = k.keying and r.strict = k.strict
union
select record_id from asked_record where record_id in (select client_id from arm)
union
select record_id from asked_record where record_id in (select client_id from release_row)
