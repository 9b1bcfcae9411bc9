-- One row per number of repeat purchases: purchases to come, and these weighed by what the client's repeat purchases brought.
select
    score.repeat_purchases::double                                      as x,
    sum(score.discounted_purchases)                                     as purchases,
    sum(score.discounted_purchases * client.repeat_value::double)       as weighed
from value_new_score as score
join value_client as client on client.client_id = score.client_id
where score.repeat_purchases is not null
group by all
order by all
