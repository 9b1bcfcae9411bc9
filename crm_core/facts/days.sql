-- One row per client, day and day from which it can be seen. This is where it stands what a purchase adds and what a return lowers.
with return_line as (
    select
        line.client_id,
        coalesce(own.day, others.day, line.day) as day,
        line.day                                as returned_on,
        line.amount,
        line.margin
    from scoped_line as line
    left join named_document as own
        on own.source = line.source and own.document = line.returns_document and own.client_id = line.client_id
    left join (select source, document, min(day) as day from named_document group by source, document) as others
        on others.source = line.source and others.document = line.returns_document
    where line.kind = 'return'
),

-- A document is one receipt, on its first day; a line without a document is a receipt of its own.
receipt as (
    select client_id, min(day) as day
    from scoped_line
    where kind = 'purchase'
      and document is not null
    group by client_id, source, document
),

movement as (
    select client_id, day, day as seen_on, amount as net, margin, 1 as purchase_lines, (document is null)::integer as receipts
    from scoped_line
    where kind = 'purchase'
    union all
    select client_id, day, greatest(day, returned_on), -amount, -margin, 0, 0
    from return_line
    union all
    select client_id, day, day, 0, null, 0, 1
    from receipt
)

select
    client_id,
    day,
    seen_on,
    sum(net)::decimal(18, 4)    as net,
    sum(margin)::decimal(18, 4) as margin,
    sum(purchase_lines)::integer as purchase_lines,
    sum(receipts)::integer       as receipts
from movement
group by client_id, day, seen_on
order by client_id, day
