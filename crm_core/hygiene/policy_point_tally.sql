-- One row per client contacted by a point alone: the counts of what reached them so.
    select c.client_id, {columns}
    from ({of_points}) as c
    group by c.client_id
