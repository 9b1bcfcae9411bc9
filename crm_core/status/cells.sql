-- One row per status, behaviour and pair of reasons that somebody has: every client of the base is in exactly one.
select
    s.status,
    s.status_reason,
    b.behaviour,
    b.behaviour_reason,
    count(*)                                                  as clients,
    coalesce(sum(bought.net_amount_365d), 0)::decimal(38, 4)  as net_365d
from {statuses} as s
join {behaviours} as b on b.client_id = s.client_id
join {purchases} as bought on bought.client_id = s.client_id
group by all
order by all
