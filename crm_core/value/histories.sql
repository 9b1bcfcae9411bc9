-- One row per history: how many clients have it.
select
    x::double             as x,
    recency_days::double  as recency_days,
    age_days::double      as age_days,
    count(*)::double      as clients
from {table}
where x is not null
group by all
order by all
