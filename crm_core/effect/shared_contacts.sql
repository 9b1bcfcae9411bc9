-- One row per counted campaign and arm: how many clients, and how many contacts other counted campaigns had with them around that time.
with met as (
    select
        campaign,
        arm,
        count(*) filter (where arm = 'target') over (
            partition by client_id
            order by start
            range between to_days($window_days::integer - 1) preceding and to_days($window_days::integer - 1) following
        ) - (arm = 'target')::integer as others
    from effect_client
    where campaign in (select campaign from effect_weight)
)

select campaign, arm, count(*) as n, sum(others) as others, sum(others * others) as others_squares
from met
group by campaign, arm
