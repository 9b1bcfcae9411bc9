-- One row per record: it is its own client until the records are linked.
insert into record
select
    record_id, record_id as client_id, source, external_id, 1 as born_import, true as is_live,
    surname, given_name, patronymic, sex, birth_date, company, null as tax_id, city, null as address, registered_at, acquired_from,
    case when record_id % 29 = 0 and record_id = person_id then 'B-' || lpad(greatest(1, record_id - record_id % 200)::varchar, 7, '0') end as referred_by,
    language, false as deceased, blocked, attributes,
    case
        when surname is not null and given_name is not null
            then replace(lower(surname || '|' || given_name || '|' || coalesce(patronymic, '')), 'ё', 'е')
        when company is not null then 'company|' || replace(lower(company), 'ё', 'е')
    end as name_key
from demo_record
