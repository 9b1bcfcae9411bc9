-- One row per client of the base: its contracts on $as_of. One that is closed on the day is closed.
with told as (
    select
        coalesce(merged.client_id, t.record_id)          as client_id,
        t.product, t.closed_on, t.monthly_margin,
        coalesce(t.closed_on > $as_of, true)             as is_open
    from contract as t
    left join merged on merged.record_id = t.record_id
    where t.withdrawn_by is null
      and coalesce(t.opened_on, $as_of) <= $as_of
),

counted as (
    select
        client_id,
        count(*) filter (where is_open)                  as contracts_open,
        count(distinct product) filter (where is_open)   as products_held,
        sum(monthly_margin) filter (where is_open)       as contract_monthly_margin,
        max(closed_on) filter (where not is_open)        as closed_on
    from told
    group by client_id
)

select
    client.client_id,
    coalesce(contracts_open, 0)::integer     as contracts_open,
    coalesce(products_held, 0)::integer      as products_held,
    contract_monthly_margin::decimal(18, 4)  as contract_monthly_margin,
    ($as_of - closed_on)::integer            as days_since_contract_closed
from client
left join counted using (client_id)
