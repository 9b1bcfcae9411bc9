-- One row per client who has an arm in this campaign already; after a merge control beats target.
create or replace temp table held_arm as
with
own_release as (
    select release_id from release where campaign = $campaign
),
stored as (
    select coalesce(merged.client_id, arm.client_id) as client_id, arm.arm
    from arm
    semi join own_release on arm.release_id = own_release.release_id
    left join merged on merged.record_id = arm.client_id
    where arm.campaign = $campaign
)
select
    client_id,
    case
        when bool_or(arm = 'control') then 'control'
        when bool_or(arm = 'target') then 'target'
        else 'never_withheld'
    end as arm
from stored
group by client_id
