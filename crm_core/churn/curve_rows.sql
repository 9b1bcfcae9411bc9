-- One row per part of the base and time at which somebody left it for good, as the columns are given.
select
    unnest($part::varchar[])     as part,
    unnest($time::double[])::integer   as time,
    unnest($at_risk::double[])::bigint  as at_risk,
    unnest($events::double[])::bigint  as events,
    unnest($survival::double[])  as survival,
    unnest($lower::double[])     as lower,
    unnest($upper::double[])     as upper
