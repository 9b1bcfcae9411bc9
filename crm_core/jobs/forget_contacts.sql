-- One row per contact with the erased person: it stays with the client's number.
update contact
set record_id = (select client_id from erased_client)
where record_id in (select record_id from erased_record)
   or (record_id is null and point_id in (select point_id from erased_point))
