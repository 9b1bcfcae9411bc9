-- One row per client with contacts enough for a rule to speak; is_sure when the counts alone say that they are stopped.
-- The ledger is counted by record; only clients of several records, or contacted by a point alone, are added up again.
with counted as (
    select c.record_id, {columns}
    from contact c
    where c.record_id is not null and {counts}
    group by c.record_id
),

by_point as (
    {by_point}
),

several as (
    select record_id, client_id from merged
    union
    select client_id, client_id from merged
    union
    select client_id, client_id from by_point
),

known as (
    select counted.*, several.client_id
    from counted
    left join several on several.record_id = counted.record_id
),

added_up as (
    select client_id, {sums}
    from (select client_id, {names} from known where client_id is not null union all select client_id, {names} from by_point)
    group by client_id
)

select record_id as client_id, {sure} as is_sure from known where client_id is null and ({sure} or {unsure})
union all
select client_id, {sure} as is_sure from added_up where {sure} or {unsure}
