-- One row per client: the columns of the purchase facts, straight from the transactions.
with line as (
    select coalesce(merged.client_id, record_id) as client_id, source, kind, day, amount, margin, document, returns_document
    from transaction_line left join merged using (record_id)
    where withdrawn_by is null and record_id is not null and day <= $as_of
),
moved as (
    select client_id, source, document, day, amount as net, margin from line where kind = 'purchase'
    union all
    select line.client_id, null, null, coalesce(sold.day, line.day), -line.amount, -line.margin
    from line
    left join (select source, document, min(day) as day from line where kind = 'purchase' group by all) as sold
        on sold.source = line.source and sold.document = line.returns_document
    where line.kind = 'return'
),
receipt as (
    select client_id, day, source, document, sum(net) as net, sum(margin) as margin from moved group by all
),
by_day as (
    select client_id, day, sum(net) as net, sum(margin) as margin, count(document) as receipts, count(document) > 0 and sum(net) > 0 as bought
    from receipt group by all
),
told as (
    select
        client_id, max(day) filter (bought) as last_day, min(day) filter (bought) as first_day,
        count(*) filter (bought) as days, sum(receipts) as receipts, sum(net) as net, sum(margin) as margin,
        sum(net) filter (day > $as_of - 30) as net_30, sum(net) filter (day > $as_of - 90) as net_90,
        sum(net) filter (day > $as_of - 180) as net_180, sum(net) filter (day > $as_of - 365) as net_365,
        count(*) filter (bought and day > $as_of - 30) as days_30, count(*) filter (bought and day > $as_of - 90) as days_90,
        count(*) filter (bought and day > $as_of - 180) as days_180, count(*) filter (bought and day > $as_of - 365) as days_365,
        sum(receipts) filter (day > $as_of - 30) as receipts_30, sum(receipts) filter (day > $as_of - 90) as receipts_90,
        sum(receipts) filter (day > $as_of - 180) as receipts_180, sum(receipts) filter (day > $as_of - 365) as receipts_365,
        sum(margin) filter (day > $as_of - 365) as margin_365
    from by_day group by client_id
)
select
    client_id, last_day is not null, $as_of - last_day, coalesce(days, 0)::integer, coalesce(receipts, 0)::integer,
    coalesce(net, 0)::decimal(18, 4), margin::decimal(18, 4), round(net / nullif(receipts, 0), 4)::decimal(18, 4),
    first_day, last_day, $as_of - first_day,
    coalesce(net_30, 0)::decimal(18, 4), coalesce(days_30, 0)::integer, coalesce(receipts_30, 0)::integer,
    coalesce(net_90, 0)::decimal(18, 4), coalesce(days_90, 0)::integer, coalesce(receipts_90, 0)::integer,
    coalesce(net_180, 0)::decimal(18, 4), coalesce(days_180, 0)::integer, coalesce(receipts_180, 0)::integer,
    coalesce(net_365, 0)::decimal(18, 4), coalesce(days_365, 0)::integer, coalesce(receipts_365, 0)::integer,
    margin_365::decimal(18, 4),
    case when net_180 - coalesce(net_90, 0) > 0 then coalesce(net_90, 0) / nullif(net_180 - coalesce(net_90, 0), 0) - 1 end as trend
from client left join told using (client_id)
