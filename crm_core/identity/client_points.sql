-- One row per changed client and point that any of its live records holds or has held, in the order of records and of their files.
insert into client_point
with mine as (
    select record_id, client_id from record where is_live and client_id in (select client_id from changed)
),

points as (
    select m.client_id, h.point_id, min((m.record_id, h.position)) as first_seen, bool_or(h.is_current) as is_current
    from holding as h
    inner join mine as m on m.record_id = h.record_id
    group by m.client_id, h.point_id
)

select client_id, point_id, row_number() over (partition by client_id order by first_seen, point_id), is_current
from points
