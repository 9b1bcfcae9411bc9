-- One row per changed client with a surname and an address: the same text for those who bear one surname at one address.
insert into client_household
with folded as (
    select
        client_id,
        replace(lower(trim(surname)), 'ё', 'е') as surname,
        regexp_extract_all(replace(lower(coalesce(city || ' ', '') || address), 'ё', 'е'), '[0-9]+|\p{L}+') as words
    from client
    where client_id in (select client_id from changed) and surname is not null and regexp_matches(address, '[0-9]')
),

-- «д.5к2» and «дом 5, корп. 2» are one house: letters and digits apart, the small words away.
plain as (
    select
        client_id, surname,
        regexp_replace(surname, $stem_pattern, '') as stem,
        regexp_replace(' ' || array_to_string(words, '  ') || ' ', $small_words, '', 'g') as place
    from folded
)

select client_id, md5(case when length(stem) >= $shortest_stem then stem else surname end || '|' || place) from plain
