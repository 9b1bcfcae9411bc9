-- One row per distinct name of raw_name: read here where the spelling is regular, o_surname null where it has to be read word by word.
create or replace temp table read_name as
with names as (
    select distinct full_name, surname, given_name, patronymic, sex from raw_name
),

-- A full name of two or three words, or columns of one word each, all Cyrillic; anything else leaves `words` null.
words as (
    select
        *,
        case
            when regexp_full_match(full_name, $word || ' ' || $word || '(?: ' || $word || ')?') and coalesce(surname, given_name, patronymic) is null
                then string_split(lower(full_name), ' ')
            when full_name is null and regexp_full_match(surname, $word) and regexp_full_match(given_name, $word)
                and (patronymic is null or regexp_full_match(patronymic, $word))
                then case
                    when patronymic is null then [lower(surname), lower(given_name)]
                    else [lower(surname), lower(given_name), lower(patronymic)]
                end
        end as words
    from names
),

regular as (
    select
        full_name, surname, given_name, patronymic, sex,
        words[1] as s, words[2] as g, words[3] as p,
        replace(words[1], 'ё', 'е') as s_folded, replace(words[2], 'ё', 'е') as g_folded
    from words
    where
        not regexp_matches(replace(array_to_string(words, ' '), 'ё', 'е'), '(?:^| )(?:' || $not_names || ')(?: |$)')
        and list_bool_and(list_transform(words, lambda w: replace(w, w[1], '') <> ''))
        and not regexp_full_match(words[2], $patronymic)
        and (words[3] is null or regexp_full_match(words[3], $patronymic))
),

certain as (
    select * from regular
    where case
        when full_name is not null then p is not null or (regexp_full_match(g_folded, $given) and not regexp_full_match(s_folded, $given))
        else not regexp_full_match(s_folded, $given)
    end
),

told as (
    select
        *,
        case when regexp_full_match(p, $female) then 'f' when p is not null then 'm' end as told_sex
    from certain
)

select
    n.full_name, n.surname, n.given_name, n.patronymic, n.sex,
    upper(t.s[1]) || t.s[2:] as o_surname,
    upper(t.g[1]) || t.g[2:] as o_given_name,
    upper(t.p[1]) || t.p[2:] as o_patronymic,
    coalesce(t.told_sex, x.o_sex) as o_sex,
    replace(t.s || '|' || t.g || '|' || coalesce(t.p, ''), 'ё', 'е') as o_key
from names as n
left join told as t
    on
        t.full_name is not distinct from n.full_name and t.surname is not distinct from n.surname
        and t.given_name is not distinct from n.given_name and t.patronymic is not distinct from n.patronymic
        and t.sex is not distinct from n.sex
left join sex_word as x on x.sex = n.sex
