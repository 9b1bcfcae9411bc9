-- One row per consent that a demo person gave on paper.
insert into consent
select
    row_number() over (order by record_id) as consent_id, $import_id as import_id, 'Анкеты' as source, md5('consent.' || record_id) as content_key,
    1 as occurrence, record_id, null as point_id, 'all' as channel, 'marketing' as purpose,
    registered_at::timestamp as given_at, 'анкета ' || record_id as evidence, $recorded_at as recorded_at, null as withdrawn_by
from demo_record
where consented and person_id = record_id
