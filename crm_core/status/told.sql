-- One row per client, in the order of client ids: the row with both reasons as sentences.
select
    made.client_id,
    made.external_ids,
    made.status,
    made.status_reason,
    s.sentence                    as status_sentence,
    made.behaviour,
    made.behaviour_reason,
    b.sentence                    as behaviour_sentence,
    made.life_cycle,
    made.life_cycle_share,
    made.days_since_two_way,
    made.purchase_days_in_period,
    made.first_purchase_on,
    made.last_purchase_on,
    made.marked_since,
    made.marked_by,
    made.mark_reason
from status_rows as made
left join status_said as s on s.kind = 'status' and s.reason = made.status_reason and s.number is not distinct from made.status_number
left join status_said as b on b.kind = 'behaviour' and b.reason = made.behaviour_reason and b.number is not distinct from made.behaviour_number
order by made.client_id
