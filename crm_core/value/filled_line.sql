-- One row per transaction line, its margin filled in by the share of its product or the one of the policy.
select line.* replace (
    coalesce(line.margin, (line.amount * getvariable('value_margin_share'))::decimal(18, 4)) as margin
)
from ({lines}) as line
