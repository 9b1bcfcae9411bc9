-- One row per thing of the erased person: its number tells who owned it.
delete from asset
where record_id in (select record_id from erased_record)
