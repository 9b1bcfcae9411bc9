-- One row per audience: its clients, and the rows of client files behind them.
select count(*) as clients, coalesce(sum(client.records), 0)::bigint as records
from audience
left join client on client.client_id = audience.client_id
