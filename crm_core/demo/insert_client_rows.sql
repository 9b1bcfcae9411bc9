-- One row per row of the two client files the records come from.
insert into client_row
select
    1 as import_id, r.record_id + 1 as line, r.record_id, false as overwrite, md5(r.external_id) as content_key,
    r.surname, r.given_name, r.patronymic, r.sex, r.birth_date, r.company, null as tax_id, r.city, null as address, r.registered_at,
    r.acquired_from,
    case when r.record_id % 29 = 0 and r.record_id = r.person_id then 'B-' || lpad(greatest(1, r.record_id - r.record_id % 200)::varchar, 7, '0') end as referred_by,
    r.language, false as deceased, r.blocked, r.attributes,
    case when p.phone_id is null then [] else [p.phone_id] end as phones,
    case when p.email_id is null then [] else [p.email_id] end as emails,
    case when p.card_id is null then [] else [p.card_id] end as cards,
    null as withdrawn_by
from demo_record as r
join demo_record_point as p using (record_id)
