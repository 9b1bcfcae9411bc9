-- One row per hundredth of the clients who bought or returned, best first: the share of all value so far that they brought, and the least of one.
with ranked as (
    select
        historic_value,
        row_number() over (order by historic_value desc) as place,
        count(*) over ()                                 as everyone,
        sum(historic_value) over ()                      as total
    from {value}
    where historic_value is not null
),

stepped as (
    select
        ceil(100.0 * place / nullif(everyone, 0))::integer as step,
        max(place)                                         as clients,
        any_value(everyone)                                as everyone,
        any_value(total)                                   as total,
        sum(historic_value)                                as amount,
        min(historic_value)::double                        as least
    from ranked
    group by step
)

select
    clients,
    least,
    clients / nullif(everyone, 0)                                                              as share_of_clients,
    case when total > 0 then (sum(amount) over (order by step) / nullif(total, 0))::double end as share_of_value
from stepped
order by step
