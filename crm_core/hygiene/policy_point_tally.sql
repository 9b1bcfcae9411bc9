-- One row per client contacted by a point alone: the counts of each of the point's current holders; nobody's when it is a placeholder.
    select cp.client_id, {columns}
    from contact c
    join client_point cp on cp.point_id = c.point_id and cp.is_current
    left join point_holder h on h.point_id = c.point_id
    where c.record_id is null and not coalesce(h.is_placeholder, false) and {matters}
    group by cp.client_id
