-- One row per score of one axis that somebody has: the clients with it, the least and the greatest value among them.
select
    {digit} as score,
    count(*) as clients,
    min({column}) as low,
    max({column}) as high
from {measures}
where frequency > 0
group by score
