-- One row per client with a score: the three digits, the code, and the group it belongs to.
with digits as (
    select
        client_id,
        recency_days,
        days_since_first,
        frequency,
        monetary,
        {r} as r,
        {f} as f,
        {m} as m
    from {measures}
    where frequency > 0
)

select
    client_id,
    recency_days,
    frequency,
    monetary,
    r,
    f,
    m,
    r::varchar || f::varchar || m::varchar as code,
    case
        when $new_days is not null and days_since_first <= $new_days
        then $new_groups[(r - 1) * $k * $k + (f - 1) * $k + m]
        else $old_groups[(r - 1) * $k * $k + (f - 1) * $k + m]
    end as group_key
from digits
