-- One row per client of the audience: a bit a gate, in the order people see them; a condition that cannot be answered stops.
create or replace temp table gated as
select client_id, {stops} as stops
from audience
