-- One row per response of the erased person: it stays with the client's number alone.
update response
set record_id = (select client_id from erased_client), point_id = null
where record_id in (select record_id from erased_record)
   or point_id in (select point_id from erased_point)
