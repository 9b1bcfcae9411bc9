-- One row per changed client: its records folded, the most complete name first, then the oldest record.
insert into client
with alone as (
    select *
    from record
    where is_live and client_id in (select client_id from changed) and client_id not in (select client_id from joined)
),

mine as (
    select
        *,
        case when name_key is null and coalesce(surname, given_name) is null then tax_id end as nameless_tax_id,
        case
            when name_key is not null and patronymic is not null then 0
            when name_key is not null then 1
            when given_name is not null then 2
            when surname is not null then 3
            else 4
        end as name_rank
    from record
    where is_live and client_id in (select client_id from joined)
),

folded as (
    select
        client_id,
        count(*) as records,
        arg_min(struct_pack(surname := surname, given_name := given_name, patronymic := patronymic), (name_rank, record_id)) as name,
        arg_min(sex, (name_rank, record_id)) filter (sex is not null) as sex,
        arg_min(birth_date, record_id) filter (birth_date is not null) as birth_date,
        arg_min(company, record_id) filter (company is not null) as company,
        arg_min(nameless_tax_id, record_id) filter (nameless_tax_id is not null) as nameless_tax_id,
        arg_min(city, record_id) filter (city is not null) as city,
        arg_min(address, record_id) filter (address is not null) as address,
        arg_min(language, record_id) filter (language is not null) as language,
        arg_min(registered_at, record_id) filter (registered_at is not null) as registered_at,
        arg_min(acquired_from, record_id) filter (acquired_from is not null) as acquired_from,
        arg_min(referred_by, record_id) filter (referred_by is not null) as referred_by,
        coalesce(bool_or(deceased), false) as deceased,
        coalesce(bool_or(blocked), false) as blocked
    from mine
    group by client_id
),

codes as (
    select client_id, external_id, min(record_id) as oldest
    from mine
    group by client_id, external_id
),

joined_codes as (
    select client_id, string_agg(external_id, '|' order by oldest) as external_ids from codes group by client_id
),

attribute as (
    select m.client_id, m.record_id, e.key as name, e.value
    from mine as m, json_each(m.attributes) as e
    where m.attributes is not null
),

oldest_attribute as (
    select client_id, name, arg_min(value, record_id) as value
    from attribute
    group by client_id, name
),

merged_attributes as (
    select client_id, ('{' || string_agg(to_json(name)::varchar || ':' || value::varchar, ',' order by name) || '}')::json as attributes
    from oldest_attribute
    group by client_id
)

select
    client_id, 1, external_id, surname, given_name, patronymic, sex, birth_date,
    coalesce(company, case when name_key is null and coalesce(surname, given_name) is null then tax_id end), city, address, language,
    registered_at, acquired_from, referred_by, coalesce(deceased, false), coalesce(blocked, false), attributes
from alone
union all
select
    f.client_id, f.records, c.external_ids, f.name.surname, f.name.given_name, f.name.patronymic, f.sex, f.birth_date,
    coalesce(f.company, f.nameless_tax_id), f.city, f.address, f.language, f.registered_at, f.acquired_from, f.referred_by, f.deceased, f.blocked,
    m.attributes
from folded as f
inner join joined_codes as c on c.client_id = f.client_id
left join merged_attributes as m on m.client_id = f.client_id
