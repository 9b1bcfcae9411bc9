-- One row per row of a client file about a record that named the erased person as the one who referred it.
update client_row
set referred_by = null
where record_id in (select record_id from referring_record)
