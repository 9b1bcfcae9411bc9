-- One row per live record with its name as the rules of linking see it: `pair` is surname and given name (or the company), null when nameless.
create or replace temp view live_name as
with keyed as (
    select
        record_id, client_id,
        coalesce(
            name_key,
            'company|' || nullif(trim(regexp_replace(replace(lower(company), 'ё', 'е'), '[^\p{L}\p{N}]+', ' ', 'g')), '')
        ) as key
    from record
    where is_live
)

select
    record_id, client_id,
    split_part(key, '|', 1) || '|' || split_part(key, '|', 2) as pair,
    nullif(split_part(key, '|', 3), '') as patronymic
from keyed
