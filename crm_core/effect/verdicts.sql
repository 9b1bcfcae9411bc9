-- One row per verdict and outcome: how many responses.
select verdict, outcome, count(*) as responses
from effect_response
group by verdict, outcome
order by verdict, outcome
