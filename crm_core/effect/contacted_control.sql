-- One row per campaign: how many of its control group were contacted by it all the same, and how many clients stood in both arms.
with contacted as (
    select member.campaign, count(*) as clients
    from effect_member as member
    semi join effect_control_met as met on met.campaign = member.campaign and met.client_id = member.client_id
    where member.arm = 'control'
    group by member.campaign
)

select
    member.campaign,
    coalesce(any_value(contacted.clients), 0)   as contacted,
    count(*) filter (where member.was_both)     as both_arms
from effect_member as member
left join contacted on contacted.campaign = member.campaign
group by member.campaign
