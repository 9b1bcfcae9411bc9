-- One row per client of the base: its preferential terms on $as_of. They hold on their first and on their last day.
with told as (
    select coalesce(merged.client_id, t.record_id) as client_id, t.ends_on
    from preferential_term as t
    left join merged on merged.record_id = t.record_id
    where t.withdrawn_by is null
      and t.starts_on <= $as_of
),

counted as (
    select
        client_id,
        min(ends_on) filter (where ends_on >= $as_of) as next_end_on,
        max(ends_on) filter (where ends_on < $as_of)  as last_end_on
    from told
    group by client_id
)

select
    client.client_id,
    next_end_on is not null              as on_preferential_terms,
    (next_end_on - $as_of)::integer      as days_until_terms_end,
    ($as_of - last_end_on)::integer      as days_since_terms_end
from client
left join counted using (client_id)
