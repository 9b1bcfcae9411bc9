-- One row per second record of the same person in another source: the loyalty programme knows them without a patronymic.
select
    $clients + row_number() over (order by person_id) as record_id,
    person_id,
    'Программа лояльности' as source,
    'L-' || lpad(person_id::varchar, 7, '0') as external_id,
    surname, given_name, null as patronymic, father, sex, birth_date, company, city, registered_at, 'магазин' as acquired_from, language,
    false as blocked, attributes, phone, null as email, card, is_duplicate,
    false as refused, refused_by, false as consented, false as excluded
from demo_record
where is_duplicate
