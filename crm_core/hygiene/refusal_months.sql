-- One row per month, channel and source: refusals, and consents with evidence (which can lift them).
with said as (
    select date_trunc('month', refused_at)::date as month, channel, source, 1 as refusals, 0 as consents
    from refusal
    union all
    select date_trunc('month', given_at)::date, channel, source, 0, 1
    from consent
    where withdrawn_by is null and given_at is not null and nullif(trim(evidence), '') is not null
)

select month, channel, source, sum(refusals)::bigint as refusals, sum(consents)::bigint as consents
from said
group by month, channel, source
order by month, channel, source
