-- One row per client of an earlier campaign: one in a hundred of the base.
insert into arm by name
select campaign, 1 as step, client_id, 'target' as arm, release_id, released_at as drawn_at
from release join client on client.client_id % 100 = release_id % 100
where request_id like 'earlier-%' and release_id < 1000 + $earlier and on_date <= $day
