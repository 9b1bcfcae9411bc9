-- One row per product, length and end: how many contracts opened by $as_of lasted so many days, and whether they were closed by then.
with told as (
    select
        product,
        opened_on,
        coalesce(closed_on <= $as_of, false)                     as is_closed,
        least(coalesce(closed_on, $as_of), $as_of) - opened_on   as days
    from contract
    where withdrawn_by is null
      and opened_on <= $as_of
)

select
    coalesce(product, '')  as product,
    days::double           as days,
    is_closed,
    count(*)::double       as contracts
from told
where days >= 0
group by all
order by all
