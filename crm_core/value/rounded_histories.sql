-- One row per history in whole weeks: how many clients have it. Purchase days stay as they are.
select
    x::double                     as x,
    7.0 * round(recency_days / 7) as recency_days,
    7.0 * round(age_days / 7)     as age_days,
    count(*)::double              as clients
from {table}
where x is not null
group by all
order by all
