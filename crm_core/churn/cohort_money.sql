-- One row per cohort and period: what its clients brought in it, returns taken off. What came before the first purchase counts with period 0.
-- Whoever never bought is in no cohort: cohort is empty. Money only adds up, so days need not be put together with their later returns first.
with placed as (
    select
        12 * year(rhythm.first_on) + month(rhythm.first_on) - 1        as first_month,
        12 * year(client_days.day) + month(client_days.day) - 1        as month,
        client_days.net,
        client_days.margin
    from client_days
    left join {rhythms} as rhythm on rhythm.client_id = client_days.client_id
    where client_days.seen_on >= client_days.day
      and client_days.seen_on <= $as_of
)

select
    first_month // {size}                                                   as cohort,
    greatest(month // {size} - first_month // {size}, 0)                    as since,
    sum(net)                                                                as revenue,
    sum(margin)                                                             as margin
from placed
group by all
order by all
