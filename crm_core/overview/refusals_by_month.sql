-- One row per month from the first refusal or consent on (at most $months): how many were said.
with said as (
    select date_trunc('month', refused_at)::date as month, 1 as refusals, 0 as consents from refusal
    union all
    select date_trunc('month', given_at)::date, 0, 1 from consent where withdrawn_by is null and given_at is not null
),
limits as (select max(month) as last_month, min(month) as first_month from said),
months as (
    select unnest(range(greatest(first_month, last_month - to_months($months - 1))::timestamp, (last_month + interval 1 day)::timestamp, interval 1 month))::date as month
    from limits
)
select months.month, coalesce(sum(refusals), 0)::bigint as refusals, coalesce(sum(consents), 0)::bigint as consents
from months left join said using (month)
group by months.month
order by months.month
