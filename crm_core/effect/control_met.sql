-- One row per campaign and client of its control group whom it contacted all the same.
create or replace temp table effect_control_met as
with held as (
    select campaign, client_id as record_id
    from arm
    where arm = 'control'
      and ($campaign is null or campaign = $campaign)
    union all
    select campaign, record_id
    from campaign_member
    where arm = 'control'
      and withdrawn_by is null
      and ($campaign is null or campaign = $campaign)
),

control as (
    select held.campaign, coalesce(merged.client_id, held.record_id) as client_id
    from held
    left join merged on merged.record_id = held.record_id
),

live as (
{touches}
)

select distinct live.campaign, live.client_id
from live
semi join control on control.campaign = live.campaign and control.client_id = live.client_id
