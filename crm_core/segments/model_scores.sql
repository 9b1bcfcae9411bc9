-- One row per client: what the last model of each kind and class, fitted to data up to $as_of, says of them; its constant where it tells nobody apart.
with newest as (
    select kind, class, version, constant
    from campaign_model
    where as_of <= $as_of
    qualify row_number() over (partition by kind, class order by as_of desc, version desc) = 1
)

select
    client.client_id,
    {columns}
from client
cross join newest
left join campaign_score as score on score.version = newest.version and score.client_id = client.client_id
group by client.client_id
