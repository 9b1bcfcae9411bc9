-- One row per client who bought and of whom P(alive) is known: its place between the first purchase and the end that may be expected.
with placed as (
    select
        bought.client_id,
        bought.days_since_first
            / nullif(bought.days_since_first + alive.p_alive * status_residual.days_left, 0) as life_cycle_share
    from {purchases} as bought
    join {alive} as alive on alive.client_id = bought.client_id
    join status_residual on status_residual.age = bought.days_since_first
    where bought.has_purchase
)

select
    client_id,
    case
        when life_cycle_share < 1.0 / 3 then 'welcome'
        when life_cycle_share < 2.0 / 3 then 'development'
        when life_cycle_share <= 1      then 'retention'
    end              as life_cycle,
    life_cycle_share
from placed
where life_cycle_share is not null
