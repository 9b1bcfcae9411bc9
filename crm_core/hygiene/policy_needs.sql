-- One row per ledger: whether contacts are planned after $on, and whether any names a point alone.
select coalesce(bool_or(day > $on), false) as is_planned, coalesce(bool_or(record_id is null), false) as has_points
from contact
where day between $low and $high and (day > $on or record_id is null)
