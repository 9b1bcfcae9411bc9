-- One row per part of the base and time at which somebody left it for good, as the columns are given.
select
    unnest($part::varchar[])     as part,
    unnest($time::integer[])     as time,
    unnest($at_risk::bigint[])   as at_risk,
    unnest($events::bigint[])    as events,
    unnest($survival::double[])  as survival,
    unnest($lower::double[])     as lower,
    unnest($upper::double[])     as upper
