-- One row per client and day up to $as_of, as it could be known on $as_of. This is where it stands what a purchase day is.
-- A day has one row, but for returns that came later: only these are added up by day.
with late as (
    select client_id, day, sum(net) as net, sum(margin) as margin
    from {days}
    where seen_on > day
      and seen_on <= $as_of
    group by client_id, day
),

prompt as (
    select client_id, day, net, margin, purchase_lines, receipts
    from {days}
    where seen_on = day
      and day <= $as_of
)

select
    coalesce(prompt.client_id, late.client_id)                   as client_id,
    coalesce(prompt.day, late.day)                               as day,
    coalesce(prompt.net, 0) + coalesce(late.net, 0)              as net,
    case
        when late.margin is null then prompt.margin
        else coalesce(prompt.margin, 0) + late.margin
    end                                                          as margin,
    coalesce(prompt.receipts, 0)                                 as receipts,
    coalesce(prompt.purchase_lines, 0) > 0
        and (coalesce(prompt.net, 0) + coalesce(late.net, 0) > 0
             or $allow_zero and coalesce(prompt.net, 0) + coalesce(late.net, 0) = 0) as is_purchase
from prompt
full join late on late.client_id = prompt.client_id and late.day = prompt.day
