-- One row per waiting row that refuses and contact point it tells of (null when it tells of none that can be read).
create or replace temp table waiting_point as
with read_cell as (
    select c.line, k.point_id
    from waiting_cell as c
    join known_point as k on k.kind = c.kind and k.raw = c.raw
    where k.point_id is not null
)

select distinct c.line, n.record_id, r.point_id
from checked as c
left join named_id as n on n.external_id = c.external_id
left join read_cell as r on r.line = c.line
where {waiting}
