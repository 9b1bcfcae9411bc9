-- One row per client of the audience: a bit a gate, in the order people see them.
create or replace temp table gated as
select
    client_id,
    case when client_id in (select client_id from stop_blocked) then 1 else 0 end
    + case when client_id in (select client_id from stop_excluded) then 2 else 0 end
    + case when client_id in (select client_id from stop_refusal) then 4 else 0 end
    + case when client_id in (select client_id from stop_consent) then 8 else 0 end
    + case when client_id in (select client_id from stop_contact_point) then 16 else 0 end
    + case when client_id in (select client_id from stop_name) then 32 else 0 end
    + case when client_id in (select client_id from stop_policy) then 64 else 0 end as stops
from audience
