-- One row per base: what is needed to cut a number into four parts of about the same size.
select
    quantile_disc(value, [0.25, 0.5, 0.75]) as quartiles,
    min(value)                              as low,
    max(value)                              as high,
    coalesce(bool_and(value = floor(value)), true) as is_whole,
    count(distinct value)                   as values
from split_value
where isfinite(value)
