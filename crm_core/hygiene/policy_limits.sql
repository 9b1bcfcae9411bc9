-- One row per client of temp policy_asked: how many contacts the cap allows them (null: no limit on these days).
-- Of several segments' limits the strictest holds; an exception of the day goes before them, of several the widest.
with by_segment as (
    select m.client_id, min(s.most) as most
    from segment_limit s
    join policy_member m on m.segment = s.segment
    group by m.client_id
),

by_exception as (
    select p.client_id, max(coalesce(e.most, 1000000)) as most
    from policy_asked p
    join exception_limit e on e.segment is null or exists (select 1 from policy_member m where m.segment = e.segment and m.client_id = p.client_id)
    group by p.client_id
)

select p.client_id, nullif(coalesce(e.most, s.most, $limit), 1000000)::integer as most
from policy_asked p
left join by_segment s on s.client_id = p.client_id
left join by_exception e on e.client_id = p.client_id
