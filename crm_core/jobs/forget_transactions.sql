-- One row per transaction of the erased person: it stays with the client's number; the car or thing it was for is forgotten.
update transaction_line
set record_id = (select client_id from erased_client), point_id = null, asset_id = null
where record_id in (select record_id from erased_record)
   or (record_id is null and point_id in (select point_id from erased_point))
