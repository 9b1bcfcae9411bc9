-- One row per client of the base: its last answers to surveys up to $as_of. Of two answers on one day the worse one counts.
with answered as (
    select
        coalesce(merged.client_id, t.record_id, point_holder.sole_client_id) as client_id,
        t.kind,
        t.score,
        t.answered_on
    from survey_answer as t
    left join merged on merged.record_id = t.record_id
    left join point_holder on point_holder.point_id = case when t.record_id is null then t.point_id end
    where t.withdrawn_by is null
      and t.answered_on <= $as_of
),

last_answer as (
    select
        client_id,
        arg_max(score, row(answered_on, -score)) filter (where kind = 'nps') as nps_score,
        arg_max(score, row(answered_on, -score)) filter (where kind = 'csi') as csi_score,
        max(answered_on)                                                     as last_on
    from answered
    group by client_id
)

select
    client.client_id,
    nps_score,
    case when nps_score >= 9 then 'promoter' when nps_score >= 7 then 'passive' when nps_score is not null then 'detractor' end as nps_group,
    csi_score,
    ($as_of - last_on)::integer as days_since_survey
from client
left join last_answer using (client_id)
