-- One row per row of a client file about the erased person.
delete from client_row
where record_id in (select record_id from erased_record)
