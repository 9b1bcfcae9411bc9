-- One row per kind of campaigns: the variance of their total with clients as they are ÷ as if each campaign had had clients of its own.
with added as (
    select
        weight.kind,
        one.client_id,
        weight.weight * (one.margin - weight.margin - weight.slope * (one.before_margin - weight.before_margin)) as added
    from effect_client as one
    join effect_weight as weight on weight.campaign = one.campaign and weight.arm = one.arm
),

by_client as (
    select kind, client_id, sum(added) as added, sum(added * added) as apart
    from added
    group by kind, client_id
)

select kind, sum(added * added) / nullif(sum(apart), 0) as wider
from by_client
group by kind
