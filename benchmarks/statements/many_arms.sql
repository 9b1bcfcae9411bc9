-- One row per client and campaign it was drawn into: each client is in `per_client` of the campaigns, one of every tenth part of them.
insert into arm
select
    'K' || k as campaign, 1 as step, i as client_id, case when hash(i, k, 'arm') % 10 = 0 then 'control' else 'target' end as arm,
    0 as release_id, ($until::date - (30 + k * 330 // $campaigns)::integer)::timestamp as drawn_at
from (
    select client.i, (turn.j + $per_client * (hash(client.i, turn.j) % ($campaigns // $per_client)))::bigint as k
    from range(1, $clients + 1) as client(i), range($per_client) as turn(j)
)
