-- One row per audience: how many clients, how many of them bought in the days before $on, and what margin they brought.
with days as (
    select client_id, day, sum(net) as net, sum(margin) as margin
    from client_days
    where client_id in (select client_id from audience)
      and day >= $on - $window_days
      and day < $on
      and seen_on < $on
    group by client_id, day
)

select
    (select count(*) from audience)                          as clients,
    count(distinct client_id) filter (where net > 0)         as bought,
    sum(margin)                                              as margin
from days
