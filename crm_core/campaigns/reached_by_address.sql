-- One row per client who has a postal address; a company's contact person may get a letter.
create or replace temp table usable_point as
select client_id, null::bigint as point_id, false as is_mobile
from client
where trim(coalesce(address, '')) <> ''
