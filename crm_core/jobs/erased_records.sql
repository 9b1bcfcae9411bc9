-- One row per record of the client to be erased.
select record_id, source, external_id, surname, given_name, birth_date
from record
where client_id = $client
