-- One row per client with repeat purchases that brought something: their number and mean value. Of a large base a fixed sample.
select x::double as x, repeat_value::double / nullif(x, 0) as mean_value
from value_client
where x > 0
  and repeat_value > 0
order by hash(client_id), client_id
limit $limit
