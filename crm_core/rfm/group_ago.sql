-- One row per client: their group as of an earlier day; not_yet for who was no client by then, empty for who had no score.
with first_seen as (
    select client_id, min(day) as day
    from client_days
    group by client_id
)

select
    client.client_id,
    coalesce(scored.rfm_group, case when least(client.registered_at, first_seen.day) > getvariable('{name}_day') then 'not_yet' end) as {name}
from client
left join first_seen using (client_id)
left join ({scored}) as scored using (client_id)
