-- One row per client that the search may mean, the surest first.
with by_number as (
    select r.client_id, 1 as rank from record as r where lower(r.external_id) = $code
    union all
    select r.client_id, 3 from record as r where r.record_id = $number
),

points as (
    select point_id from point
    where list_contains($values::varchar[], value) or (kind = 'phone' and $last_digits is not null and right(value, 10) = $last_digits)
),

by_point as (
    select client_id, 2 as rank from client_point where point_id in (select point_id from points)
),

by_name as (
    select client_id, 4 as rank
    from client
    where
        len($words::varchar[]) > 0
        and list_bool_and(list_transform(
            $words::varchar[],
            lambda word: contains(' ' || replace(lower(concat_ws(' ', surname, given_name, patronymic, company)), 'ё', 'е'), ' ' || word)
        ))
),

found as (
    select client_id, min(rank) as rank
    from (select * from by_number union all select * from by_point union all select * from by_name)
    group by client_id
)

select
    c.client_id,
    coalesce(nullif(concat_ws(' ', c.surname, c.given_name, c.patronymic), ''), c.company, '') as name,
    c.external_ids
from found as f
inner join client as c on c.client_id = f.client_id
order by f.rank, c.client_id
limit $limit
