-- One row per client of the base: the months with a purchase day in one text, 2026-03 2026-04 2026-11; empty without a purchase.
select
    client.client_id,
    array_to_string(
        list_transform(rhythm.months, lambda month: (month // 12)::varchar || '-' || lpad((month % 12 + 1)::varchar, 2, '0')), ' '
    ) as purchase_months
from client
left join {rhythms} as rhythm on rhythm.client_id = client.client_id
