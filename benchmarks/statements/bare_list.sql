-- One row per client on the list, as it is.
select
    client_id, external_ids, 'Скидка' as campaign, 1 as step, 'development' as class, 'sms' as channel, contact_point, reserve_point,
    surname, given_name, patronymic, salutation, message, 'A-1' as offer_code, '01.12.2026' as valid_until
from release_row
order by client_id
