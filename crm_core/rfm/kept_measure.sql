-- One row per client of the base, from the purchase facts: what the scheme scores by. Frequency 0: no score.
select
    client_id,
    recency_days,
    days_since_first,
    {purchase_days}                                                              as frequency,
    {net_amount}                                                                 as net,
    {receipts}                                                                   as receipts,
    {margin}                                                                     as margin,
    {monetary}                                                                   as monetary
from {purchases}
