-- One row per changed client with a surname and an address: the same text for those who bear one surname at one address.
insert into client_household
with folded as (
    select
        client_id,
        replace(lower(trim(surname)), 'ё', 'е') as surname,
        regexp_replace(replace(lower(coalesce(city, '') || ' ' || address), 'ё', 'е'), '[^\p{L}\p{N}]+', ' ', 'g') as place
    from client
    where client_id in (select client_id from changed) and surname is not null and regexp_matches(address, '[0-9]')
),

-- «д.5к2» and «дом 5, корп. 2» are one house: letters and digits apart, the small words away.
plain as (
    select
        client_id, surname,
        regexp_replace(surname, $stem_pattern, '') as stem,
        array_to_string(
            list_filter(
                string_split(regexp_replace(regexp_replace(place, '([0-9])([^0-9 ])', '\1 \2', 'g'), '([^0-9 ])([0-9])', '\1 \2', 'g'), ' '),
                lambda word: word <> '' and not list_contains($small_words, word)
            ),
            ' '
        ) as place
    from folded
)

select client_id, md5(case when length(stem) >= $shortest_stem then stem else surname end || '|' || place) from plain
