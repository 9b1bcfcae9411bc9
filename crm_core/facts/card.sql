-- One row per client: what its card says, with the age it had on the day in the variable `facts_card_on`.
select
    client_id,
    sex,
    case when birth_date <= getvariable('facts_card_on') then date_sub('year', birth_date, getvariable('facts_card_on'))::integer end as age,
    birth_date,
    city,
    language,
    registered_at,
    acquired_from,
    company is not null    as is_company,
    given_name is not null as has_name,
    patronymic is not null as has_patronymic,
    records
from client
