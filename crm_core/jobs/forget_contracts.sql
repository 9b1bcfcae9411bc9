-- One row per contract of the erased person: its number tells whose it was.
delete from contract
where record_id in (select record_id from erased_record)
