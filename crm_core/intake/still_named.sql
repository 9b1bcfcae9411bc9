-- One row per record of undone_record that something still names: a live row of any kind, a refusal, a contact of a release, a list, an arm.
create or replace temp table still_named as
with asked as (
    select record_id from undone_record
)

select record_id from asked where record_id in (select record_id from client_row where withdrawn_by is null)
union
select record_id from asked where record_id in (select record_id from transaction_line where withdrawn_by is null)
union
select record_id from asked where record_id in (select record_id from contact where withdrawn_by is null)
union
select record_id from asked where record_id in (select record_id from consent where withdrawn_by is null)
union
select record_id from asked where record_id in (select record_id from exclusion where withdrawn_by is null)
union
select record_id from asked where record_id in (select record_id from survey_answer where withdrawn_by is null)
union
select record_id from asked where record_id in (select record_id from asset where withdrawn_by is null)
union
select record_id from asked where record_id in (select record_id from contract where withdrawn_by is null)
union
select record_id from asked where record_id in (select record_id from preferential_term where withdrawn_by is null)
union
select record_id from asked where record_id in (select record_id from campaign_member where withdrawn_by is null)
union
select record_id from asked where record_id in (select record_id from response where withdrawn_by is null)
union
select a.record_id
from asked as a
join record_key as k on k.record_id = a.record_id
join refusal_key as r on r.kind = 'record' and r.keying = k.keying and r.strict = k.strict
union
select record_id from asked where record_id in (select client_id from arm)
union
select record_id from asked where record_id in (select client_id from release_row)
