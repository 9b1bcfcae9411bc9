-- One row per contract of the demo people.
insert into contract (import_id, line, source, content_key, occurrence, contract_id, record_id, product, opened_on, closed_on, monthly_margin)
select
    $import_id, person_id, 'Договоры', md5('contract.' || person_id), 1, 'Д-' || lpad(person_id::varchar, 8, '0'), person_id,
    ($products)[product_no + 1],
    $until::date - opened_ago::integer,
    case when closed_ago >= 0 then $until::date - closed_ago::integer end,
    monthly_margin
from demo_draw
where has_contract
