-- One row per record with the numbers of its points.
select
    r.record_id,
    phone.point_id as phone_id,
    email.point_id as email_id,
    card.point_id as card_id
from demo_record as r
left join point as phone on phone.kind = 'phone' and phone.value = r.phone
left join point as email on email.kind = 'email' and email.value = r.email
left join point as card on card.kind = 'card' and card.value = r.card
