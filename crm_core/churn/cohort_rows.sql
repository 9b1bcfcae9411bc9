-- One row per cohort and period since its start, as the columns are given.
select
    unnest($cohort::varchar[])                   as cohort,
    unnest($since::integer[])                    as since,
    unnest($clients::bigint[])                   as clients,
    unnest($active::bigint[])                    as active,
    unnest($share::double[])                     as share,
    unnest($revenue::decimal(18, 2)[])           as revenue,
    unnest($revenue_to_date::decimal(18, 2)[])   as revenue_to_date,
    unnest($revenue_per_head::decimal(18, 2)[])  as revenue_per_head,
    unnest($margin_per_head::decimal(18, 2)[])   as margin_per_head,
    unnest($is_over::boolean[])                  as is_over
