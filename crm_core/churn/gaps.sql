-- One row per length of a gap between purchase days, and per length of the gap since the last one, still open on $as_of: how many.
select gap as days, true as is_closed, count(*)::bigint as gaps
from {steps}
where gap is not null
group by gap
union all
select ($as_of - last_on)::integer, false, count(*)::bigint
from {rhythms}
group by ($as_of - last_on)::integer
