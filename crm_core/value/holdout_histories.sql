-- One row per history before the holdout and number of purchase days in it: how many clients.
select
    x::double                         as x,
    recency_days::double              as recency_days,
    age_days::double                  as age_days,
    coalesce(bought, 0)::double       as bought,
    count(*)::double                  as clients
from value_before
left join value_since on value_since.client_id = value_before.client_id
group by all
order by all
