-- One row per client of whom a day is known: the first of registration, purchase, payment, contact, answer, contract, thing owned, terms, mark.
create or replace temp table status_born as
with known as (
    select client_id, registered_at as day
    from client
    union all
    select client_id, min(day)
    from client_days
    group by client_id
    union all
    select client_id, min(day)
    from status_paid
    group by client_id
    union all
    select client_id, min(day)
    from ({contacts})
    group by client_id
    union all
    select client_id, min(day)
    from ({answers})
    group by client_id
    union all
    select coalesce(merged.client_id, told.record_id), min(told.day)
    from (
        select record_id, opened_on as day from contract where withdrawn_by is null
        union all
        select record_id, least(bought_on, serviced_on) from asset where withdrawn_by is null
        union all
        select record_id, starts_on from preferential_term where withdrawn_by is null
    ) as told
    left join merged on merged.record_id = told.record_id
    group by all
    union all
    select coalesce(merged.client_id, status_mark.record_id), min(since)
    from status_mark
    left join merged on merged.record_id = status_mark.record_id
    group by all
)

select client_id, min(day) as born_on
from known
where day is not null
group by client_id
