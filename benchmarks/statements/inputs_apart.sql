-- How many clients without a return, and without sales known by a phone alone, have other inputs here than there.
with returned as (
    select distinct coalesce(merged.client_id, line.record_id) as client_id
    from transaction_line as line
    left join merged on merged.record_id = line.record_id
    where line.kind = 'return'
    union
    select sole_client_id from point_holder where point_id in (select point_id from transaction_line where record_id is null and point_id is not null)
)

select count(*)
from value_client as ours
join told on told.client_id = ours.client_id
where ours.client_id not in (select client_id from returned where client_id is not null)
  and (ours.x <> told.frequency or ours.recency_days <> told.recency or ours.age_days <> told.T
       or abs(ours.repeat_value - told.monetary_value * told.frequency) > 0.01 * greatest(1, told.frequency))
