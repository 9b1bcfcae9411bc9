-- One row per client whom every gate let through: the arm, and whether it is new and must be stored.
create or replace temp table drawn as
with
held_unit as (
    select client_unit.unit_id, case when bool_or(held_arm.arm = 'control') then 'control' else 'target' end as arm
    from held_arm
    join client_unit on client_unit.client_id = held_arm.client_id
    where held_arm.arm <> 'never_withheld'
    group by client_unit.unit_id
)
select
    passed.client_id,
    case
        when held_arm.arm is not null then held_arm.arm
        when never_withheld.client_id is not null then 'never_withheld'
        when held_unit.arm is not null then held_unit.arm
        when md5($campaign || '|' || coalesce(client_unit.unit_id, passed.client_id)::varchar)[1:13] < $edge then 'control'
        else 'target'
    end as arm,
    held_arm.client_id is null as is_new
from passed
left join client_unit on client_unit.client_id = passed.client_id
left join held_arm on held_arm.client_id = passed.client_id
left join held_unit on held_unit.unit_id = client_unit.unit_id
left join never_withheld on never_withheld.client_id = passed.client_id
