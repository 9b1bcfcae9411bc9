-- One row per preferential term of the demo people.
insert into preferential_term (import_id, line, source, content_key, occurrence, record_id, name, starts_on, ends_on)
select
    $import_id, person_id, 'Тарифы', md5('term.' || person_id), 1, person_id, ($names)[term_no + 1],
    $until::date - started_ago::integer, $until::date - started_ago::integer + term_days::integer
from demo_draw
where has_terms
