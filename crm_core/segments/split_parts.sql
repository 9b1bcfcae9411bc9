-- One row per part of a split: its place in the reader's order and its clients.
select
    split.part,
    coalesce(min(ordered.place), 0)::integer as place,
    count(*)                                 as clients
from split
left join (select unnest($parts::varchar[]) as part, unnest(range(1, len($parts::varchar[]) + 1)) as place) as ordered on ordered.part = split.part
group by split.part
order by place, split.part
