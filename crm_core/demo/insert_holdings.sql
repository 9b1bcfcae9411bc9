-- One row per record and point it holds.
insert into holding
select record_id, point_id, position, true as is_current
from (
    select record_id, phone_id as point_id, 1 as position from demo_record_point where phone_id is not null
    union all
    select record_id, email_id, 2 from demo_record_point where email_id is not null
    union all
    select record_id, card_id, 3 from demo_record_point where card_id is not null
)
