-- One row per client let through: the address, written one way, is the point of a letter.
create or replace temp table chosen_point as
select
    client.client_id,
    lower(regexp_replace(trim(concat_ws(' ', client.city, client.address)), '[\s,.]+', ' ', 'g')) as point,
    null::bigint as point_id,
    null::bigint as reserve_id
from client
semi join passed on passed.client_id = client.client_id
