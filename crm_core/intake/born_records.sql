-- One row per record that a file of another kind than clients names for the first time: no name, no points.
insert into record by name
select record_id, record_id as client_id, $source as source, external_id, $import_id as born_import, not is_waiting as is_live
from named_id
where is_new
