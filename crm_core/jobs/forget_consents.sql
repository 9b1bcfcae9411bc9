-- One row per consent of the erased person: its evidence, which may tell who it was, is forgotten.
update consent
set record_id = (select client_id from erased_client), point_id = null, evidence = null
where record_id in (select record_id from erased_record)
   or point_id in (select point_id from erased_point)
