-- One row per record that named the erased person as the one who referred it.
update record
set referred_by = null
where record_id in (select record_id from referring_record)
