-- One row per cohort and period: what its clients brought in it, returns taken off. What came before the first purchase counts with period 0.
-- Whoever never bought is in no cohort: cohort is empty.
with client_day as (
{client_day}
),

placed as (
    select
        12 * year(rhythm.first_on) + month(rhythm.first_on) - 1        as first_month,
        12 * year(client_day.day) + month(client_day.day) - 1          as month,
        client_day.net,
        client_day.margin
    from client_day
    left join {rhythms} as rhythm on rhythm.client_id = client_day.client_id
)

select
    first_month // {size}                                                   as cohort,
    greatest(month // {size} - first_month // {size}, 0)                    as since,
    sum(net)                                                                as revenue,
    sum(margin)                                                             as margin
from placed
group by all
order by all
