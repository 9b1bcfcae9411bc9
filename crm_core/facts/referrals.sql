-- One row per client of the base: whether someone referred it, and how many it referred by $as_of. The text in `referred_by` is a client's code
-- (of the same source, else the only one of that code), or a name that exactly one client has.
with referred as (
    select
        client_id,
        source,
        trim(referred_by)                                                             as told,
        replace(lower(regexp_replace(trim(referred_by), '\s+', ' ', 'g')), 'ё', 'е')  as plain
    from record
    where is_live
      and trim(referred_by) <> ''
      and coalesce(registered_at, $as_of) <= $as_of
),

coded as (
    select r.told, o.source, o.client_id
    from (select distinct told from referred) as r
    join record as o on o.external_id = r.told
    where o.is_live
),

sole_code as (
    select told, min(client_id) as client_id
    from coded
    group by told
    having count(distinct client_id) = 1
),

spelled as (
    select
        client_id,
        unnest([
            surname || ' ' || given_name, given_name || ' ' || surname, surname || ' ' || given_name || ' ' || patronymic,
            given_name || ' ' || patronymic || ' ' || surname, company
        ]) as spelling
    from client
),

sole_name as (
    select r.plain, min(s.client_id) as client_id
    from (select distinct plain from referred) as r
    join spelled as s on replace(lower(s.spelling), 'ё', 'е') = r.plain
    group by r.plain
    having count(distinct s.client_id) = 1
),

by_referrer as (
    select
        coalesce(own.client_id, sole_code.client_id, sole_name.client_id) as client_id,
        count(distinct r.client_id)                                       as clients_referred
    from referred as r
    left join coded as own on own.told = r.told and own.source = r.source
    left join sole_code on sole_code.told = r.told
    left join sole_name on sole_name.plain = r.plain
    where coalesce(own.client_id, sole_code.client_id, sole_name.client_id) <> r.client_id
    group by all
)

select
    client.client_id,
    client.client_id in (select client_id from referred)  as was_referred,
    coalesce(clients_referred, 0)::integer                as clients_referred
from client
left join by_referrer using (client_id)
