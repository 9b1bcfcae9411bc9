-- One row per client newly drawn in: of the same unit as before, of the same household, or holding a point together.
insert into united
with fresh as (
    select client_id from united where round = $round
),

drawn as (
    select client_id from client_unit
    where unit_id in (select unit_id from client_unit where client_id in (select client_id from fresh))
    union
    select client_id from client_household
    where household in (select household from client_household where client_id in (select client_id from fresh))
    union
    select c.client_id
    from client_point as c
    where c.is_current and c.point_id in (
        select p.point_id
        from client_point as p
        inner join point_holder as h on h.point_id = p.point_id and h.clients > 1 and not h.is_placeholder
        where p.is_current and p.client_id in (select client_id from fresh)
    )
)

select client_id, $round + 1
from drawn
where client_id not in (select client_id from united)
