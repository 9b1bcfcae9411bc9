-- One row per client who ever bought: first and last purchase day, the middle gap between purchase days, the months with purchases.
-- A month is counted from year 0: 12 × year + month − 1.
select
    client_id,
    min(day)                                                                        as first_on,
    max(day)                                                                        as last_on,
    count(*)::integer                                                               as purchase_days,
    median(gap)                                                                     as gap_days,
    list_sort(list((12 * year(day) + month(day) - 1)::integer) filter (where is_first_of_month)) as months
from {steps}
group by client_id
