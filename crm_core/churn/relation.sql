-- One row per client of the base: its rhythm and whether it is inactive on $as_of with the limit $days; empty without a purchase or a limit.
select
    client.client_id,
    rhythm.last_on + $days::integer <= $as_of                                                     as is_inactive,
    rhythm.gap_days,
    ($as_of - rhythm.last_on) / nullif(rhythm.gap_days, 0)                                        as silence_ratio,
    case when rhythm.last_on + $days::integer > $as_of then rhythm.last_on + $days::integer - $as_of end as days_until_inactive,
    case when rhythm.last_on + $days::integer <= $as_of then rhythm.last_on + $days::integer end   as inactive_since,
    case when spell.is_reached then (spell.days + $days)::integer end                             as first_inactive_after,
    strftime(rhythm.first_on, '%Y-%m')                                                            as cohort_month
from client
left join {rhythms} as rhythm on rhythm.client_id = client.client_id
left join (
    select client_id, days, is_reached from {spells} where $days between low and high
) as spell on spell.client_id = client.client_id
