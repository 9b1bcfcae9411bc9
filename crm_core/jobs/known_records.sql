-- One row per record of these numbers that the base still knows by name or code.
select record_id, source, external_id, surname, given_name, patronymic, company, birth_date, name_key
from record
where record_id in (select unnest($record_ids::bigint[]))
  and not starts_with(external_id, 'erased:')
