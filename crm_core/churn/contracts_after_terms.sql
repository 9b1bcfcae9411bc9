-- One row per name of preferential terms, time and way of leaving: contracts that ran when their client's terms ended, and how long after that they
-- were closed (is_reached) or are still watched.
with term as (
{terms}
),

known as (
    select
        coalesce(merged.client_id, contract.record_id)                     as client_id,
        contract.opened_on,
        case when contract.closed_on <= $as_of then contract.closed_on end as closed_on
    from contract
    left join merged on merged.record_id = contract.record_id
    where contract.withdrawn_by is null
)

select
    term.name                                                          as part,
    (coalesce(known.closed_on, $as_of::date) - term.ends_on)::integer  as duration,
    known.closed_on is not null                                        as is_reached,
    count(*)::bigint                                                   as clients
from term
join known on known.client_id = term.client_id
where known.opened_on <= term.ends_on
  and coalesce(known.closed_on > term.ends_on, true)
group by all
order by all
