-- One row per changed client and point that any of its live records holds or has held, in the order of records and of their files.
insert into client_point
with mine as (
    select record_id, client_id, client_id in (select client_id from joined) as is_joined
    from record
    where is_live and client_id in (select client_id from changed)
),

joined_points as (
    select m.client_id, h.point_id, min((m.record_id, h.position)) as first_seen, bool_or(h.is_current) as is_current
    from holding as h
    inner join mine as m on m.record_id = h.record_id and m.is_joined
    group by m.client_id, h.point_id
)

select m.client_id, h.point_id, h.position, h.is_current
from holding as h
inner join mine as m on m.record_id = h.record_id and not m.is_joined
union all
select client_id, point_id, row_number() over (partition by client_id order by first_seen, point_id), is_current
from joined_points
