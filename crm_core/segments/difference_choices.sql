-- One row per choice somebody has (texts: the commonest $most and the rest): the clients of each side with it.
with counted as (
    select
        value,
        count(*) filter (where in_a)     as a,
        count(*) filter (where not in_a) as b
    from {compared}
    where value is not null
    group by value
),

named as (
    select
        case when row_number() over (order by a + b desc, value) <= $most then value else $other end as choice,
        a,
        b
    from counted
)

select choice, sum(a)::bigint as a, sum(b)::bigint as b
from named
group by choice
order by choice = $other, sum(a) + sum(b) desc, choice
