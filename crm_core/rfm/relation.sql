-- One row per client with any purchase fact: digits, code and group by the base's scheme, empty without a score. Only what is asked is worked out.
with digits as (
    select
        client_id,
        days_since_first,
        case when frequency > 0 then {r} end as r,
        case when frequency > 0 then {f} end as f,
        case when frequency > 0 then {m} end as m
    from {measures}
)

select
    client_id,
    r                                      as rfm_r,
    f                                      as rfm_f,
    m                                      as rfm_m,
    r::varchar || f::varchar || m::varchar as rfm_code,
    case
        when coalesce(days_since_first <= getvariable('{name}_new_days'), false)
        then list_extract(getvariable('{name}_new_groups'), (r - 1) * {k} * {k} + (f - 1) * {k} + m)
        else list_extract(getvariable('{name}_old_groups'), (r - 1) * {k} * {k} + (f - 1) * {k} + m)
    end                                    as rfm_group
from digits
