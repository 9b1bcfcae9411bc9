-- One row per transaction line, its margin filled in by the share of its product or the one of the policy.
select line.* replace (
    coalesce(line.margin, (line.amount * coalesce(value_share.margin_share, getvariable('value_margin_share')))::decimal(18, 4)) as margin
)
from transaction_line as line
left join value_share on value_share.product = lower(trim(line.product))
