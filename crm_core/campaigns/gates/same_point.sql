-- One row per client let through by every other gate whose chosen point an older client of the list has too.
create or replace temp table stop_same_point as
select client_id
from chosen_point
qualify client_id <> min(client_id) over (partition by point)
