-- One row per client: its status and behaviour, why, and how far it is in its life-cycle.
select
    client.client_id,
    client.external_ids,
    s.status,
    s.status_reason,
    s.status_number,
    b.behaviour,
    b.behaviour_reason,
    b.behaviour_number,
    life.life_cycle,
    life.life_cycle_share,
    s.days_since_two_way,
    s.purchase_days   as purchase_days_in_period,
    s.first_on        as first_purchase_on,
    s.last_on         as last_purchase_on,
    status_mark.since as marked_since,
    status_mark.recorded_by as marked_by,
    status_mark.reason as mark_reason
from {statuses} as s
join client on client.client_id = s.client_id
join {behaviours} as b on b.client_id = s.client_id
left join {life} as life on life.client_id = s.client_id
left join status_mark on status_mark.mark_id = s.mark_id
