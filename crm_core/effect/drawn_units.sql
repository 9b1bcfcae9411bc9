-- One row per arm of a campaign: how many units were drawn into it. A household or a shared contact point was drawn as one; who merged later as two.
select
    member.arm,
    count(distinct coalesce(unit.unit_id, member.client_id)) as units
from ({members}) as member
left join client_unit as unit on unit.client_id = member.client_id
where member.arm in ('target', 'control')
  and not member.was_both
group by member.arm
