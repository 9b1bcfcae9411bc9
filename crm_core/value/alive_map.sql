-- One row per fifth of P(alive) and step of recency with clients in it.
select
    least(1 + floor(p_alive * $steps), $steps)::integer                            as alive,
    len(list_filter($limits::integer[], lambda days: days < days_since_last))      as recency,
    count(*)                                                                       as clients,
    coalesce(sum(predicted_value), 0)::double                                      as amount
from {value}
where p_alive is not null
group by all
order by alive, recency
