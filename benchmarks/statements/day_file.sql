-- One row per line of a day's sales: two lines of one receipt for each buyer.
select
    'B-' || lpad((1 + (buyer * 499) % $clients::bigint)::varchar, 7, '0') as external_id,
    $day::timestamp + to_minutes((600 + buyer % 600)::bigint) as happened_at,
    100 + (buyer * 37 + part * 11) % 100000 / 100.0 as amount,
    'НД-' || buyer as document, 'Обувь ' || part as product, 'Обувь' as category, 'Магазин на Садовой' as department
from range($buyers::bigint) as drawn(buyer), range(2) as lines(part)
