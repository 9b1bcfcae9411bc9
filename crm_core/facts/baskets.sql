-- One row per client in a range of numbers that bought or returned something up to $as_of: what, where, and how much of it came back.
with line as (
    select client_id, kind, day, happened_at, amount, margin, category, department
    from ({lines})
    where is_live
      and day <= $as_of
      and client_id >= $first_client
      and client_id < $end_client
),

by_category as (
    select
        client_id,
        category,
        sum(case kind when 'purchase' then amount else -amount end) as net,
        count(*) filter (where kind = 'purchase')                   as purchases
    from line
    where category is not null
    group by client_id, category
),

category as (
    select
        client_id,
        count(*)                                 as categories_bought,
        arg_min(category, row(-net, category))   as top_category
    from by_category
    where purchases > 0
    group by client_id
),

visit as (
    select client_id, department, min(happened_at) as first_at, max(happened_at) as last_at
    from line
    where kind = 'purchase'
      and department is not null
    group by client_id, department
),

department as (
    select
        client_id,
        count(*)                                             as departments_used,
        list(department order by first_at, department)       as path,
        arg_max(department, row(last_at, department))        as last_department
    from visit
    group by client_id
),

money as (
    select
        client_id,
        sum(amount) filter (where kind = 'purchase')                                        as gross,
        sum(amount) filter (where kind = 'return')                                          as returned,
        sum(case kind when 'purchase' then margin else -margin end)                         as margin,
        sum(case kind when 'purchase' then amount else -amount end) filter (where margin is not null) as amount_with_margin
    from line
    group by client_id
)

select
    money.client_id,
    coalesce(categories_bought, 0)::integer                                as categories_bought,
    top_category,
    coalesce(departments_used, 0)::integer                                 as departments_used,
    path[1]                                                                as first_department,
    last_department,
    array_to_string(path[:$most], ' → ') || case when len(path) > $most then ' → …' else '' end as department_path,
    (coalesce(returned, 0) / nullif(gross, 0))::double                     as return_share,
    case when amount_with_margin > 0 then (margin / nullif(amount_with_margin, 0))::double end as margin_share
from money
left join category using (client_id)
left join department using (client_id)
