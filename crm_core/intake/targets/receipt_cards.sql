-- One row per record whose transactions name loyalty cards beside its code, with those cards that no live row tells of yet, in the order of the file.
insert into client_row (import_id, line, record_id, overwrite, content_key, cards)
with named_card as (
    select n.record_id, k.point_id, min(c.line) as line
    from checked as c
    join named_id as n on n.external_id = c.external_id
    join known_point as k on k.kind = 'card' and k.raw = c.card and k.ordinal = 1
    where c.reasons is null and k.point_id is not null
    group by n.record_id, k.point_id
),

told as (
    select distinct record_id, unnest(cards) as point_id
    from client_row
    where withdrawn_by is null and cards is not null and record_id in (select record_id from named_card)
)

select
    $import_id, min(line) as line, record_id, false as overwrite,
    'receipt:' || md5(string_agg(point_id::varchar, ',' order by point_id)) as content_key,
    list(point_id order by line, point_id) as cards
from named_card
anti join told using (record_id, point_id)
group by record_id
