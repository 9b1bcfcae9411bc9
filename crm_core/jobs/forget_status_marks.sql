-- One row per mark by hand of the erased person: its reason, which may tell who it was, is forgotten.
update status_mark
set record_id = (select client_id from erased_client), reason = '–'
where record_id in (select record_id from erased_record)
