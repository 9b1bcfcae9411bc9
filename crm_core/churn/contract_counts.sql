-- One row per part, time and way of leaving: contracts closed (is_reached) or still running that many days after they were opened.
-- A closing later than $as_of is not known on $as_of.
with known as (
    select
        coalesce(merged.client_id, contract.record_id)                                    as client_id,
        contract.opened_on,
        case when contract.closed_on <= $as_of then contract.closed_on end                as closed_on
    from contract
    left join merged on merged.record_id = contract.record_id
    where contract.withdrawn_by is null
      and contract.opened_on <= $as_of
      and (contract.closed_on is null or contract.closed_on >= contract.opened_on)
)

select
    {part} as part,
    (coalesce(known.closed_on, $as_of) - known.opened_on)::integer as duration,
    known.closed_on is not null                                    as is_reached,
    count(*)::bigint                                               as clients
from known
{split}
group by all
order by all
