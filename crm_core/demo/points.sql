-- One row per distinct phone, e-mail and card of the drawn records.
with seen as (
    select 'phone' as kind, phone as value, min(record_id) as first_seen from demo_record where phone is not null group by phone
    union all
    select 'email', email, min(record_id) from demo_record where email is not null group by email
    union all
    select 'card', card, min(record_id) from demo_record where card is not null group by card
)

select
    row_number() over (order by kind, first_seen) as point_id,
    kind,
    value,
    true as is_valid,
    kind = 'phone' and not starts_with(value, '+7495') as is_mobile,
    kind <> 'email' or not starts_with(value, 'info@') as is_personal
from seen
