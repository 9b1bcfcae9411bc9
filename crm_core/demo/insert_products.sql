-- One row per product that the demo's shops sell: three of each category, with the share of margin they are sold at.
insert into product (import_id, line, source, content_key, occurrence, product, category, margin_share)
select
    $import_id, number * 3 + part, 'Номенклатура', md5('product.' || number || '.' || part), 1,
    ($categories)[number] || ' ' || part, ($categories)[number], 0.25 + 0.05 * ((number - 1) % 4)
from range(1, len($categories) + 1) as categories(number), range(1, 4) as parts(part)
