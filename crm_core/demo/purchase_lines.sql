-- One row per transaction line: a purchase is split into one to three lines of one receipt that add up to its money to the kopeck.
with numbered as (
    select *, $first_document + row_number() over () as document_no
    from demo_draw
),

parts as (
    select n.*, unnest(range(1, n.lines + 1)) as part
    from numbered as n
),

lines as (
    select
        parts.*,
        case when part < lines then round(money / lines, 2) else money - (lines - 1) * round(money / lines, 2) end::decimal(18, 4) as amount
    from parts
)

select
    $import_id as import_id, document_no * 4 + part as line, 'Кассы' as source,
    md5(document_no || '.' || part) as content_key, 1 as occurrence,
    person_id as record_id, null::bigint as point_id, 'purchase' as kind,
    ($until::date - days_ago::integer)::timestamp + to_minutes(minute::bigint) as happened_at,
    $until::date - days_ago::integer as day,
    amount, (amount * (0.25 + 0.05 * (category_no % 4)))::decimal(18, 4) as margin, null::decimal(18, 4) as discount, 1.0::double as quantity,
    null::varchar as transaction_id, 'ЧК-' || lpad(document_no::varchar, 9, '0') as document, null::varchar as returns_document,
    ($categories)[category_no + 1] || ' ' || part as product, ($categories)[category_no + 1] as category,
    ($stores)[store_no + 1] as department, null::varchar as channel, null::varchar as asset_id, null::bigint as withdrawn_by
from lines
union all
select
    $import_id, document_no * 4, 'Кассы', md5(document_no || '.r'), 1, person_id, null, 'return',
    ($until::date - greatest(days_ago - return_delay, 0)::integer)::timestamp + to_minutes(minute::bigint),
    $until::date - greatest(days_ago - return_delay, 0)::integer,
    round(money * returned_share, 2)::decimal(18, 4), (round(money * returned_share, 2) * (0.25 + 0.05 * (category_no % 4)))::decimal(18, 4), null, 1.0,
    null, 'ВЗ-' || lpad(document_no::varchar, 9, '0'), 'ЧК-' || lpad(document_no::varchar, 9, '0'),
    ($categories)[category_no + 1] || ' 1', ($categories)[category_no + 1], ($stores)[store_no + 1], null, null, null
from numbered
where returned_share > 0
