-- One row per client let through: a push message has no contact point to choose.
create or replace temp table chosen_point as
select client_id, null::varchar as point, null::bigint as point_id, null::bigint as reserve_id
from passed
