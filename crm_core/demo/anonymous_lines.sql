-- One row per anonymous sale: money without a client.
select
    $import_id as import_id, $first_line + i as line, 'Кассы' as source, md5('anonymous.' || i) as content_key, 1 as occurrence,
    null::bigint as record_id, null::bigint as point_id, 'purchase' as kind,
    ($until::date - (1 + hash(i, $seed) % 1095)::integer)::timestamp + interval 13 hour as happened_at,
    $until::date - (1 + hash(i, $seed) % 1095)::integer as day,
    (200 + hash(i, $seed, 'money') % 500000 / 100.0)::decimal(18, 4) as amount, null::decimal(18, 4) as margin, null::decimal(18, 4) as discount,
    1.0::double as quantity, null::varchar as transaction_id, 'АН-' || i as document, null::varchar as returns_document,
    'Одежда 2' as product, 'Одежда' as category, 'Магазин на Лесной' as department, null::varchar as channel, null::varchar as asset_id,
    null::bigint as withdrawn_by
from range($count) as drawn(i)
