-- One row per client who is compared, on one side only. Of clients in both segments: {shared}.
select
    client_id,
    {in_a} as in_a
from ({source}) as asked
where {kept}
