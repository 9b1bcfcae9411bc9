-- One row per heap of values (a value of its own when there are few): the least in it, their mean, and how many clients.
-- Heaps are cut both by rank and by size, so that neither the crowd nor the long tail is lost.
with counted as (
    select {value} as value, count(*) as clients
    from {measures}
    where frequency > 0
      and {value} is not null
    group by value
),

placed as (
    select
        value,
        clients,
        count(*) over ()                                                                        as distinct_values,
        ntile($heaps) over (order by value)                                                     as by_rank,
        floor($heaps * (value - min(value) over ())::double
              / nullif((max(value) over () - min(value) over ())::double, 0))                   as by_size
    from counted
)

select
    min(value)                                        as least,
    sum(value * clients)::double / nullif(sum(clients), 0) as mean,
    sum(clients)::bigint                              as clients
from placed
group by
    case when distinct_values <= 2 * $heaps then value end,
    case when distinct_values > 2 * $heaps then by_rank end,
    case when distinct_values > 2 * $heaps then by_size end
order by least
