-- One row per history in steps of $step days: the values of one purchase of its clients added up.
select
    repeat_purchases::double                                                     as x,
    $step * round((age_days - days_since_last) / $step)                          as recency_days,
    $step * round(age_days / $step)                                              as age_days,
    sum(purchase_value)                                                          as clients
from value_new_score
where repeat_purchases is not null
group by all
order by all
