-- One row per part, time and way of leaving: clients gone (is_reached) or still watched that long after their first purchase, with the limit $days.
select
    {part} as part,
    (spell.days + case when spell.is_reached then $days else 0 end)::integer as duration,
    spell.is_reached,
    count(*)::bigint                                                         as clients
from {spells} as spell
{split}
where $days between spell.low and spell.high
group by all
order by all
