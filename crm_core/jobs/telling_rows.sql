-- One row per quarantined row whose raw text holds a point, a code or the full name of the erased person.
with needle as (
    select right(value, 10) as digits, null as words from erased_point where kind = 'phone'
    union all
    select null, lower(value) from erased_point where kind <> 'phone' and length(value) >= 4
    union all
    select null, lower(external_id) from erased_record where length(external_id) >= 3
    union all
    select null, lower(asset_id) from asset where record_id in (select record_id from erased_record) and length(asset_id) >= 3
    union all
    select null, lower(contract_id) from contract where record_id in (select record_id from erased_record) and length(contract_id) >= 3
    union all
    select null, lower(surname || ' ' || given_name) from erased_record where surname is not null and given_name is not null
    union all
    select null, lower(given_name || ' ' || surname) from erased_record where surname is not null and given_name is not null
)

select distinct quarantine.import_id, quarantine.line
from quarantine
join needle
    on contains(regexp_replace(quarantine.raw, '[^0-9]', '', 'g'), needle.digits)
    or contains(replace(lower(quarantine.raw), ';', ' '), needle.words)
