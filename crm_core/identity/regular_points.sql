-- One row per distinct cell of raw_point: the point where the spelling is regular, value null where it has to be read word by word.
create or replace temp table read_cell as
with cells as (
    select distinct kind, raw from raw_point where raw is not null
),

phones as (
    select
        raw,
        starts_with(raw, '+') as has_plus,
        regexp_replace(regexp_replace(raw, '[.]0$', ''), '[^0-9]', '', 'g') as digits
    from cells
    where kind = 'phone' and regexp_full_match(raw, '[+]?[0-9(][0-9 ()\x{00A0}-]*|[+]?[0-9]+[.]0')
),

-- The ten digits of a Russian number, the nine of a Ukrainian one; null where the spelling leaves a doubt.
national as (
    select
        raw,
        case
            when length(digits) = 11 and digits[1] = '7' then digits[2:]
            when has_plus then null
            when length(digits) = 11 and digits[1] = '8' and ($country = 'RU' or ($country = 'UA' and digits[2] <> '0')) then digits[2:]
            when length(digits) = 10 and $country = 'RU' then digits
        end as russian,
        case
            when length(digits) = 12 and starts_with(digits, '380') then digits[4:]
            when has_plus or $country <> 'UA' then null
            when length(digits) = 10 and digits[1] = '0' then digits[2:]
            when length(digits) = 11 and starts_with(digits, '80') then digits[3:]
            when length(digits) = 9 then digits
        end as ukrainian
    from phones
),

read_phones as (
    select raw, '+7' || russian as value, regexp_full_match(russian, $ru_mobile) as is_mobile
    from national where regexp_full_match(russian, $ru_mobile) or regexp_full_match(russian, $ru_fixed)
    union all
    select raw, '+380' || ukrainian, regexp_full_match(ukrainian, $ua_mobile)
    from national where regexp_full_match(ukrainian, $ua_mobile) or regexp_full_match(ukrainian, $ua_fixed)
),

read_emails as (
    select raw, lower(trim(raw)) as value
    from cells
    where
        kind = 'email' and length(raw) <= 60
        and regexp_full_match(lower(trim(raw)), '[a-z0-9_]+(?:[.+-][a-z0-9_]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?[.])+[a-z]{2,}')
        and not regexp_matches(lower(trim(raw)), '--|[.](?:' || $special_domains || ')$')
),

read_cards as (
    select raw, upper(raw) as value
    from cells
    where
        kind = 'card' and regexp_full_match(raw, '[0-9A-Za-z]*[0-9][0-9A-Za-z]*')
        and not regexp_full_match(raw, '0+|[0-9][eE][0-9]{1,3}')
),

regular as (
    select 'phone' as kind, raw, value, is_mobile, true as is_personal from read_phones
    union all
    select 'email', raw, value, false, not regexp_full_match(split_part(value, '@', 1), $roles) from read_emails
    union all
    select 'card', raw, value, false, false from read_cards
)

select
    c.kind, c.raw, 1::integer as ordinal, r.value,
    r.value is not null as is_valid, coalesce(r.is_mobile, false) as is_mobile, coalesce(r.is_personal, false) as is_personal,
    null::varchar as problem
from cells as c
left join regular as r on r.kind = c.kind and r.raw = c.raw
