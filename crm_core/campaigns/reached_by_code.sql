-- One row per client of the audience: a push message is addressed by the business's own client code, not by a contact point.
create or replace temp table usable_point as
select client_id, null::bigint as point_id, false as is_mobile
from audience
