-- One row per text that enough clients share, the commonest first: its commonest spelling.
select mode(trim(value)) as said
from ({texts}) as texts
where {plain} is not null
group by {plain}
having count(*) >= $least
order by count(*) desc, said
limit $most
