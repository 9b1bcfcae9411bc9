-- One row per number of whole 30-day months since the last purchase; 24 means 24 and more, null never bought.
select
    case when recency_days is not null then least(recency_days // nullif(30, 0), 24)::integer end as months,
    count(*) as clients
from {purchases}
group by all
order by months nulls last
