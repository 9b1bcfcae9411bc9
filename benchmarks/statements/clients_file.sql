-- One row per client of a large file, with the habits of real ones: phones in several spellings, names in one cell or in capitals.
with drawn as (
    select i, 900 + i * 7 % 100 as code, lpad((i * 61803399 % 10000000)::varchar, 7, '0') as number
    from range($rows::bigint) as drawn(i)
)
select
    'B-' || i as external_id,
    (['Иванов', 'Петров', 'Сидоров', 'Кузнецов', 'Смирнов', 'Соколов'])[i % 6 + 1] || case when i % 2 = 1 then 'а' else '' end as surname,
    case when i % 17 = 0 then upper(given) else given end as given_name,
    case when i % 2 = 1 then (['Сергеевна', 'Ивановна', 'Петровна'])[i % 3 + 1] else (['Сергеевич', 'Иванович', 'Петрович'])[i % 3 + 1] end as patronymic,
    case i % 6
        when 0 then '+7' || code || number
        when 1 then '8 (' || code || ') ' || number[1:3] || '-' || number[4:5] || '-' || number[6:7]
        when 2 then '8' || code || number
        when 3 then '+7 ' || code || ' ' || number[1:3] || ' ' || number[4:5] || ' ' || number[6:7]
        when 4 then code || '-' || number[1:3] || '-' || number[4:7]
        else '7' || code || number
    end as phone,
    case when i % 2 = 0 then 'Client' || i || '@mail.example.com' end as email,
    strftime(date '1950-01-01' + (i % 20000)::integer, '%d.%m.%Y') as birth_date,
    (['Москва', 'Казань', 'Самара', 'Тула'])[i % 4 + 1] as city,
    case when i % 4 = 0 then 'да' end as consent_all
from (
    select *, case when i % 2 = 1 then (['Анна', 'Ольга', 'Мария', 'Елена'])[i // 2 % 4 + 1] else (['Иван', 'Пётр', 'Сергей', 'Олег'])[i // 2 % 4 + 1] end as given
    from drawn
) as named
