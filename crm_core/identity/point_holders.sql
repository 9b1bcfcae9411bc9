-- One row per affected point that is held today: by how many clients, under how many names, and by whom if by one.
insert into point_holder
with holders as (
    select
        h.point_id,
        count(distinct r.client_id) as clients,
        min(r.client_id) as one_client,
        bool_or(r.pair is not null) as is_named
    from holding as h
    inner join live_name as r on r.record_id = h.record_id
    where h.is_current and h.point_id in (select point_id from affected_point)
    group by h.point_id
)

select
    h.point_id, h.clients,
    coalesce(s.names, h.is_named::integer),
    coalesce(s.is_placeholder, false),
    case when h.clients = 1 and not coalesce(s.is_placeholder, false) then h.one_client end
from holders as h
left join shared_point as s on s.point_id = h.point_id
