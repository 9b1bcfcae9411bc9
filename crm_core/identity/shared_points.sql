-- One row per shared point: under how many different names it is held (a missing patronymic is no name of its own beside a known one).
create or replace temp table shared_point as
with pairs as (
    select point_id, pair, greatest(1, count(distinct patronymic)) as names
    from shared_holding
    where pair is not null
    group by point_id, pair
),

counted as (
    select point_id, sum(names)::integer as names from pairs group by point_id
)

select
    s.point_id,
    coalesce(c.names, 0) as names,
    coalesce(c.names, 0) > $max_names_per_key as is_placeholder,
    p.is_valid and p.kind in ('phone', 'email', 'card') as is_strong
from (select distinct point_id from shared_holding) as s
left join counted as c on c.point_id = s.point_id
inner join point as p on p.point_id = s.point_id
