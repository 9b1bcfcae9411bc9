-- One row per pair of cells somebody would go between when one edge moves: from which digits to which, clients, money in the window.
with moved as (
    select
        {before} as before,
        {after}  as after,
        {r}      as r,
        {f}      as f,
        {m}      as m,
        net
    from {measures}
    where frequency > 0
)

select
    before,
    after,
    r,
    f,
    m,
    count(*) as clients,
    sum(net) as net
from moved
where before <> after
group by before, after, r, f, m
order by r desc, f desc, m desc, after desc
