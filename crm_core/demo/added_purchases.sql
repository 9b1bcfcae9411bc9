-- One row per purchase that a campaign added; it would not be there without it.
select
    $import_id as import_id, $first_line + row_number() over () as line, 'Кассы' as source,
    md5('added.' || $campaign || '.' || person_id) as content_key, 1 as occurrence, person_id as record_id, null::bigint as point_id,
    'purchase' as kind,
    ($until::date - ($days_ago - delay)::integer)::timestamp + interval 15 hour as happened_at, $until::date - ($days_ago - delay)::integer as day,
    money::decimal(18, 4) as amount, (money * 0.3)::decimal(18, 4) as margin, null::decimal(18, 4) as discount, 1.0::double as quantity,
    null::varchar as transaction_id, 'АК-' || $days_ago || '-' || person_id as document, null::varchar as returns_document,
    'Одежда 1' as product, 'Одежда' as category, 'Интернет-магазин' as department, null::varchar as channel, null::varchar as asset_id,
    null::bigint as withdrawn_by
from demo_draw
where added
