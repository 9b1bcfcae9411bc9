-- One row per client and day it answered a survey or an offer: a conversation, whatever was answered. An opened or clicked message is none.
select distinct coalesce(merged.client_id, told.record_id, point_holder.sole_client_id) as client_id, told.day
from (
    select record_id, point_id, answered_on as day
    from survey_answer
    where withdrawn_by is null
    union all
    select record_id, point_id, answered_at::date
    from response
    where withdrawn_by is null
      and outcome in ('positive', 'negative', 'opt_out')
) as told
left join merged on merged.record_id = told.record_id
left join point_holder on point_holder.point_id = case when told.record_id is null then told.point_id end
where told.day is not null
  and coalesce(merged.client_id, told.record_id, point_holder.sole_client_id) is not null
