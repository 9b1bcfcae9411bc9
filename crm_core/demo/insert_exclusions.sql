-- One row per demo person who is not to be contacted for now.
insert into exclusion
select
    row_number() over (order by record_id) as exclusion_id, 0 as import_id, 'Контакт-центр' as source, md5('exclusion.' || record_id) as content_key,
    1 as occurrence, record_id, (['открытая жалоба', 'сделка у менеджера', 'сотрудник'])[record_id % 3 + 1] as reason,
    $until::date + (record_id % 40)::integer as until, $recorded_at as recorded_at, $who as recorded_by, null as withdrawn_by
from demo_record
where excluded and person_id = record_id
