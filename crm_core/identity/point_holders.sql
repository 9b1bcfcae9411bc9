-- One row per affected point that is held today: by how many clients, under how many names, and by whom if by one.
insert into point_holder
with alone as (
    select h.point_id, h.record_id
    from holding as h
    semi join affected_point as a on a.point_id = h.point_id
    anti join shared_point as s on s.point_id = h.point_id
    where h.is_current
),

shared as (
    select h.point_id, count(distinct r.client_id) as clients, min(r.client_id) as one_client
    from shared_holding as h
    inner join record as r on r.record_id = h.record_id
    group by h.point_id
)

select h.point_id, 1, (name_pair(r.name_key, r.company) is not null)::integer, false, r.client_id
from record as r
inner join alone as h on h.record_id = r.record_id
where r.is_live
union all
select h.point_id, h.clients, s.names, s.is_placeholder, case when h.clients = 1 and not s.is_placeholder then h.one_client end
from shared as h
inner join shared_point as s on s.point_id = h.point_id
