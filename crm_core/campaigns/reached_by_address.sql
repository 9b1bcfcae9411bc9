-- One row per client of the audience who has a postal address; a company's contact person may get a letter.
create or replace temp table usable_point as
select client.client_id, null::bigint as point_id, 0::bigint as place
from client
semi join audience on audience.client_id = client.client_id
where trim(coalesce(client.address, '')) <> ''
