-- One row per key and named client that holds it.
create or replace temp table leader as
select distinct l.point_id as key, coalesce(c.label, l.record_id)::varchar as leader, coalesce(c.label, l.record_id) as anchor
from linking as l
left join named as c on c.record_id = l.record_id
where l.pair is not null
