-- One row per audience: its clients, and the rows of client files behind them.
with several as (
    select client_id, records - 1 as further from client where records > 1
)
select count(*) as clients, (count(*) + coalesce(sum(several.further), 0))::bigint as records
from audience
left join several on several.client_id = audience.client_id
