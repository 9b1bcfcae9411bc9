-- One row per refusal of temp todo_refusal, key and keying: what was named, and the refuser's points at this time (named = false).
with named_record as (
    select n, record_id
    from todo_refusal
    where record_id is not null
    union
    select t.n, r.record_id
    from todo_refusal t
    join record of_row on of_row.record_id = t.record_id
    join record r on r.client_id = of_row.client_id
    where t.subject = 'client'
),

named_point as (
    select distinct t.n, u.point_id
    from todo_refusal t, unnest(t.point_ids) u (point_id)
),

own_point as (
    select distinct t.n, h.point_id
    from todo_refusal t
    join record of_row on of_row.record_id = t.record_id
    join record r on r.client_id = of_row.client_id
    join holding h on h.record_id = r.record_id
    anti join named_point p on p.n = t.n and p.point_id = h.point_id
),

every_point as (
    select n, point_id, true as named from named_point
    union all
    select n, point_id, false as named from own_point
)

select nr.n, 'record' as kind, true as named, k.keying, k.strict, k.strict as loose
from named_record nr
join record_key k on k.record_id = nr.record_id
union all
select e.n, p.kind, e.named, k.keying, k.strict, k.loose
from every_point e
join point p on p.point_id = e.point_id
join point_key k on k.point_id = e.point_id
