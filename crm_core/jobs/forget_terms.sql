-- One row per preferential term of the erased person.
delete from preferential_term
where record_id in (select record_id from erased_record)
