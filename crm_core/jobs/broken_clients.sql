-- One row per base: how many live records have no client, or a client that is not the smallest of its records.
with smallest as (
    select client_id, min(record_id) as oldest
    from record
    where is_live
    group by client_id
),

wrong as (
    select smallest.client_id
    from smallest
    left join client using (client_id)
    where client.client_id is null or smallest.oldest <> smallest.client_id
    union all
    select client.client_id
    from client
    left join smallest using (client_id)
    where smallest.client_id is null
)

select count(*) as problems
from wrong
