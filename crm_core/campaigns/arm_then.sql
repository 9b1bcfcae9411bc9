-- One row per client asked about whom a released list holds: on the list by the ledger, or control by the draw.
with asked_release as (
    select release_id, campaign, step from release where request_id = $request_id
),

own_arm as (
    select arm.arm
    from arm
    semi join asked_release on asked_release.campaign = arm.campaign and asked_release.step = arm.step
    join record on record.record_id = arm.client_id
    where record.client_id = $client_id
),

own_contact as (
    select contact.release_id
    from contact
    semi join asked_release on asked_release.release_id = contact.release_id
    join record on record.record_id = contact.record_id
    where record.client_id = $client_id
)

select arm
from own_arm
where arm = 'control' or exists (select 1 from own_contact)
order by arm
limit 1
