-- One row per client on an earlier list.
insert into release_row by name
select
    arm.release_id, arm.client_id, client.external_ids, '+79000000000' as contact_point, client.surname, client.given_name,
    'Привет' as message, false as is_seed
from arm join release using (release_id) join client on client.client_id = arm.client_id
where request_id like 'earlier-%' and arm.release_id < 1000 + $earlier and on_date <= $day
