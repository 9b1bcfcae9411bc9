-- One row per cohort and period with a purchase: the clients of the cohort who bought in it. Period 0 is that of the first purchase.
with bought as (
    select
        12 * year(first_on) + month(first_on) - 1 as first_month,
        unnest(list_distinct(list_transform(months, lambda month: month // {size}))) as period
    from {rhythms}
)

select
    first_month // {size}                  as cohort,
    period - first_month // {size}         as since,
    count(*)::bigint                       as clients
from bought
group by all
order by all
