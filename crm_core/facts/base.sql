-- One row: how big the base is.
select count(*) as clients, coalesce(sum(records), 0)::bigint as records
from client
