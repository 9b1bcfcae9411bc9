-- One row per text of the five most common, in any spelling of it: its plain form, its commonest spelling, its clients.
select
    {plain}                      as plain,
    mode(trim(value))            as said,
    count(*)                     as clients
from split_value
where {plain} <> ''
group by {plain}
order by clients desc, plain
limit $most
