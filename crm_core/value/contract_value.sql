-- One row per client with a contract opened by $as_of: its margin to date, what its open contracts will bring, how uncertain that is.
-- Of a contract that does not tell when it was opened nothing is known to date; its age is not known (days is empty).
with told as (
    select
        coalesce(merged.client_id, t.record_id)                                        as client_id,
        coalesce(t.product, '')                                                        as product,
        coalesce(t.closed_on > $as_of, true)                                           as is_open,
        coalesce(t.monthly_margin, 0)::double                                          as margin,
        case when t.opened_on is not null
             then greatest(least(coalesce(t.closed_on, $as_of), $as_of) - t.opened_on, 0)
        end                                                                            as days
    from contract as t
    left join merged on merged.record_id = t.record_id
    where t.withdrawn_by is null
      and coalesce(t.opened_on, $as_of) <= $as_of
)

select
    told.client_id,
    count(*)                                                                                            as contracts,
    count(*) filter (where told.is_open)                                                                as open_contracts,
    coalesce(sum(told.margin * told.days / $days_a_month), 0)::decimal(18, 4)                           as so_far,
    coalesce(sum(told.margin * coalesce(own.months, everyones.months)) filter (where told.is_open), 0)  as expected,
    coalesce(sum(told.margin * told.margin * coalesce(own.variance, everyones.variance)) filter (where told.is_open), 0) as variance
from told
left join value_contract_months as own
    on own.product = told.product and own.age_days is not distinct from told.days
left join value_contract_months as everyones
    on everyones.product is null and everyones.age_days is not distinct from told.days
group by told.client_id
