-- One row per hour in which somebody answered.
select date_trunc('hour', answered_at) as hour, count(*) as answers
from effect_response
where outcome in ('positive', 'negative')
  and verdict not in ('unknown_campaign', 'foreign', 'duplicate')
  and answered_at is not null
group by hour
order by hour
