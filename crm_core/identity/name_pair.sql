-- One row per call: surname and given name of a record's name key, or its company; null when nameless.
create or replace temp macro name_pair(name_key, company) as
    coalesce(
        split_part(name_key, '|', 1) || '|' || split_part(name_key, '|', 2),
        'company|' || nullif(trim(regexp_replace(replace(lower(company), 'ё', 'е'), '[^\p{L}\p{N}]+', ' ', 'g')), '')
    )
