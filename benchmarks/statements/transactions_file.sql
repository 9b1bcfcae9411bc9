-- One row per line of a large file of sales.
select
    'K-' || hash(i // 3) % ($rows::bigint // 10) as external_id,
    (timestamp '2023-11-01' + to_seconds((hash(i // 3, 7) % 94000000)::bigint))::timestamp(0) as happened_at,
    (hash(i, 3) % 1000000 / 100)::decimal(18, 2) as amount,
    'Ч-' || (i // 3) as document, 'Товар ' || hash(i) % 500 as product, 'Группа ' || i % 20 as category, 'Магазин ' || i % 50 as department
from range($rows::bigint) as drawn(i)
