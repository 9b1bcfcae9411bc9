-- One row per point (or problem) found in a cell of raw_point; a cell with nothing in it has no row.
create or replace temp table known_point as
select r.kind, r.raw, r.ordinal, p.point_id, r.problem
from read_cell as r
left join point as p on p.kind = r.kind and p.value = r.value
where p.point_id is not null or r.problem is not null
