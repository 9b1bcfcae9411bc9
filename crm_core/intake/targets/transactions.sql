-- One row per new line of a receipt. The amount is never negative, the kind carries the sign: a return is the same with minus or plus,
-- a negative purchase is a return. The product of price and quantity needs more than 18 digits on the way: two decimals that fit in 18 overflow at
-- a hundred million. Margin follows the amount's sign; without one it is the amount less the cost.
insert into transaction_line by name
with fresh as (
    select *
    from checked as c
    where c.reasons is null
      and c.line not in (select line from known_row)
      and (c.transaction_id is null or c.line in (select last_line from by_id where not is_same))
),

signed as (
    select
        *,
        coalesce(amount, (unit_price * quantity::decimal(20, 4))::decimal(18, 4)) as signed_amount
    from fresh
)

select
    $import_id                                                        as import_id,
    s.line,
    $source                                                           as source,
    s.content_key,
    case when s.transaction_id is null then coalesce(r.occurrence, 1) else 1 end as occurrence,
    n.record_id,
    p.point_id,
    case
        when s.kind in ('prepayment', 'return') then s.kind
        when s.signed_amount < 0 then 'return'
        when s.kind is null and s.quantity < 0 and (s.amount is not null or s.signed_amount = 0) then 'return'
        else 'purchase'
    end                                                               as kind,
    s.happened_at,
    s.happened_at::date                                               as day,
    abs(s.signed_amount)                                              as amount,
    coalesce(
        case when s.signed_amount < 0 then -s.margin else s.margin end,
        (abs(s.signed_amount) - abs(s.cost))::decimal(18, 4)
    )                                                                 as margin,
    abs(s.discount)                                                   as discount,
    abs(s.quantity)                                                   as quantity,
    s.transaction_id, s.document, s.returns_document, s.product, s.category, s.department, s.channel, s.asset_id
from signed as s
left join repeated as r on r.line = s.line
left join named_id as n on n.external_id = s.external_id
left join row_point as p on p.line = s.line
