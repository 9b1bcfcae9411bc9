-- One row per code, and whether the first purchase was lately: the clients of it and what they brought in the window.
with digits as (
    select
        {r} as r,
        {f} as f,
        {m} as m,
        coalesce(days_since_first <= $new_days, false) as is_new,
        net,
        receipts,
        margin
    from {measures}
    where frequency > 0
)

select
    r,
    f,
    m,
    is_new,
    count(*)      as clients,
    sum(net)      as revenue,
    sum(receipts)::bigint as receipts,
    sum(margin)   as margin
from digits
group by r, f, m, is_new
