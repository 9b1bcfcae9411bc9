-- One row per base: how big it is.
select count(*) as clients, coalesce(sum(records), 0)::bigint as records
from client
