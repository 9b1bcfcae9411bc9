-- One row per record of the drawn people: who they are in words, and the contact points the source has for them.
with named as (
    select
        p.*,
        case when p.uk then 'uk' else 'ru' end as language,
        case when p.woman then 'f' else 'm' end as sex
    from demo_draw as p
)

select
    n.person_id as record_id,
    n.person_id,
    'Битрикс' as source,
    'B-' || lpad(n.person_id::varchar, 7, '0') as external_id,
    case when n.is_nameless or n.is_company then null else s.name end as surname,
    case when n.is_nameless or n.is_company then null else g.name end as given_name,
    case when n.is_nameless or n.is_company or n.no_patronymic then null else f.name end as patronymic,
    f.name as father,
    case when n.is_nameless or n.is_company then null else n.sex end as sex,
    $until::date - n.born_days_ago::integer as birth_date,
    case when n.is_company then (case when n.uk then 'ТОВ «' else 'ООО «' end) || s.name || '»' end as company,
    (case when n.uk then $cities_uk else $cities_ru end)[n.city_no + 1] as city,
    $until::date - least(n.born_days_ago::integer, 1 + (n.person_id % 1095)::integer) as registered_at,
    ($origins)[n.origin_no + 1] as acquired_from,
    n.language,
    n.blocked,
    json_object('vip', case when n.vip then 'да' else 'нет' end) as attributes,
    case
        when n.placeholder_no > 0 then '+7495123450' || lpad(n.placeholder_no::varchar, 1, '0')
        when not n.has_phone then null
        when n.uk then '+380' || (['50', '63', '66', '67', '68', '73', '95', '96', '97', '98', '99'])[n.phone_no // 10000000 + 1]
            || lpad((n.phone_no % 10000000)::varchar, 7, '0')
        else '+79' || lpad(n.phone_no::varchar, 9, '0')
    end as phone,
    case when n.has_email then (case when n.is_company then 'info@firm' else 'client' end) || n.person_id || '@mail.example.com' end as email,
    'К' || lpad(n.person_id::varchar, 8, '0') as card,
    n.is_duplicate,
    n.refused, n.refused_by, n.consented, n.excluded
from named as n
left join demo_name as s on s.part = 'surname' and s.language = n.language and s.sex = n.sex and s.number = n.surname_no
left join demo_name as g on g.part = 'given_name' and g.language = n.language and g.sex = n.sex and g.number = n.given_no
left join demo_name as f on f.part = 'patronymic' and f.language = n.language and f.sex = n.sex and f.number = n.patronymic_no
