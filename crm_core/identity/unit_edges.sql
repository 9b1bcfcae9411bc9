-- One row per client that shares a contact point or a household with an older one.
create or replace temp table edge as
with shared as (
    select c.client_id, min(c.client_id) over (partition by c.point_id) as oldest
    from client_point as c
    inner join point_holder as h on h.point_id = c.point_id and h.clients > 1 and not h.is_placeholder
    where c.is_current and c.client_id in (select client_id from united)
    union all
    select client_id, min(client_id) over (partition by household)
    from client_household
    where client_id in (select client_id from united)
)

select oldest as a, client_id as b from shared where oldest <> client_id
