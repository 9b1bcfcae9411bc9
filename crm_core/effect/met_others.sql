-- One row per arm: how many clients other campaigns contacted in the window of this one.
with other as (
    select coalesce(merged.client_id, contact.record_id) as client_id, contact.day
    from contact
    left join merged on merged.record_id = contact.record_id
    left join release as made on made.release_id = contact.release_id
    where contact.record_id is not null
      and contact.campaign <> $campaign
      and contact.direction = 'out'
      and contact.withdrawn_by is null
      and coalesce(made.state, 'current') <> 'voided'
      and contact.day >= (select min(start) from effect_member)
      and contact.day < (select max(start) from effect_member) + $window_days
    union all
    select coalesce(merged.client_id, member.record_id) as client_id, member.contacted_on as day
    from campaign_member as member
    left join merged on merged.record_id = member.record_id
    where member.campaign <> $campaign
      and member.arm = 'target'
      and member.withdrawn_by is null
)

select member.arm, count(distinct member.client_id) as met
from effect_member as member
join other
    on other.client_id = member.client_id
    and other.day >= member.start
    and other.day < member.start + $window_days
where $variant is null or member.arm = 'control' or member.variant = $variant
group by member.arm
