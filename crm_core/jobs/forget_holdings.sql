-- One row per point that the erased person holds or has held.
delete from holding
where record_id in (select record_id from erased_record)
