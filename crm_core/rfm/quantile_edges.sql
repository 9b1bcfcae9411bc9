-- One row per score above 1: the least value that has a big enough share of the scored clients strictly worse.
-- score = 1 + floor(k × share strictly worse), in whole numbers: a value has score s or more when k × worse >= (s − 1) × all.
with counted as (
    select {value} as value, count(*) as clients
    from {measures}
    where frequency > 0
    group by value
),

ranked as (
    select
        value,
        sum(clients) over (order by value nulls first) - clients as worse,
        sum(clients) over ()                                     as everyone
    from counted
)

select steps.score, min(ranked.value) as edge
from (select unnest(range(2, $k + 1)) as score) as steps
left join ranked on $k * ranked.worse >= (steps.score - 1) * ranked.everyone
group by steps.score
order by steps.score
