-- One row per good row of a client file as it will be kept: names read, contact points as ids in the order of the row.
create or replace temp table client_new as
select
    c.line,
    n.record_id,
    n.is_new,
    c.content_key,
    k.o_surname     as surname,
    k.o_given_name  as given_name,
    k.o_patronymic  as patronymic,
    k.o_sex         as sex,
    k.name_key,
    c.birth_date,
    coalesce(
        c.company,
        case
            when k.o_surname is null and k.o_given_name is null
                and regexp_matches(lower(c.full_name), '(^|[^а-яёіїєґa-z])(ооо|оао|зао|пао|ао|ип|тов|фоп|пп|прат|тдв|llc|ltd|inc|gmbh)([^а-яёіїєґa-z]|$)')
                then c.full_name
        end
    )               as company,
    c.tax_id, c.city, c.address, c.registered_at, c.acquired_from, c.referred_by, c.language, c.deceased, c.blocked,
    c.attributes,
    {phones}        as phones,
    {emails}        as emails,
    {cards}         as cards,
    coalesce(r.occurrence, 1) as occurrence
from checked as c
join named_id as n on n.external_id = c.external_id
left join repeated as r on r.line = c.line
left join (select *, {name_key} as name_key from known_name) as k
    on k.full_name is not distinct from c.full_name
    and k.surname is not distinct from c.surname
    and k.given_name is not distinct from c.given_name
    and k.patronymic is not distinct from c.patronymic
    and k.sex is not distinct from c.sex
{joins}
where c.reasons is null
