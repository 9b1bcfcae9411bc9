-- One row per comparison of a number: each side's size, mean, spread and median, and all pairs of one of a and one of b, counted by rank.
with counted as (
    select
        value,
        count(*) filter (where in_a)     as a,
        count(*) filter (where not in_a) as b
    from {compared}
    where isfinite(value)
    group by value
),

placed as (
    select
        a,
        b,
        sum(a) over (order by value) - a                        as a_below,
        sum(a) over () - sum(a) over (order by value)           as a_above,
        sum(b) over (order by value) - b                        as b_below,
        sum(b) over () - sum(b) over (order by value)           as b_above
    from counted
),

pairs as (
    select
        coalesce(sum(a::double * b_below), 0)                   as above,
        coalesce(sum(a::double * b_above), 0)                   as below,
        coalesce(sum(a * (b_below - b_above)::double ** 2), 0)  as a_squares,
        coalesce(sum(b * (a_below - a_above)::double ** 2), 0)  as b_squares
    from placed
),

sides as (
    select
        count(*) filter (where in_a)                            as a_known,
        avg(value) filter (where in_a)                          as a_mean,
        var_samp(value) filter (where in_a)                     as a_variance,
        median(value) filter (where in_a)                       as a_median,
        count(*) filter (where not in_a)                        as b_known,
        avg(value) filter (where not in_a)                      as b_mean,
        var_samp(value) filter (where not in_a)                 as b_variance,
        median(value) filter (where not in_a)                   as b_median
    from {compared}
    where isfinite(value)
)

select *
from sides, pairs
