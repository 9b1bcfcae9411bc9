-- One row per record of the client to be erased.
select record_id, source, external_id, surname, given_name, patronymic, company, birth_date, name_key
from record
where client_id = $client
