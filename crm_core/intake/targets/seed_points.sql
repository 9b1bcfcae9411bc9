-- One row per good seed row with its addresses in their one spelling, and the first one that cannot be read.
create or replace temp table seed_point as
with points as (
    select k.kind, k.raw, arg_min(p.value, k.ordinal) filter (where p.is_valid) as value
    from known_point as k
    left join point as p on p.point_id = k.point_id
    group by k.kind, k.raw
)

select
    c.line,
    phones.value as phone,
    emails.value as email,
    case
        when c.phone is not null and phones.value is null then 'phone'
        when c.email is not null and emails.value is null then 'email'
    end as bad_column,
    case
        when c.phone is not null and phones.value is null then c.phone
        when c.email is not null and emails.value is null then c.email
    end as bad_value
from checked as c
left join points as phones on phones.kind = 'phone' and phones.raw = c.phone
left join points as emails on emails.kind = 'email' and emails.raw = c.email
where c.reasons is null
