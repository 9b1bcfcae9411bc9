-- One row per committed list row of the erased person; the list is handed over as its next edition from now on.
delete from release_row
where client_id in (select record_id from erased_record) and not is_seed
