-- One row per record of asked_record that a refusal, an arm or a list names.
create or replace temp table named_record as
select a.record_id
from asked_record as a
join record_key as k on k.record_id = a.record_id
join refusal_key as r on r.kind = 'record' and r.keying = k.keying and r.strict = k.strict
union
select record_id from asked_record where record_id in (select client_id from arm)
union
select record_id from asked_record where record_id in (select client_id from release_row)
