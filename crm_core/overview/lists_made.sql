-- One row per edition of a list, the newest first.
select campaign, step, edition, on_date, channel, class as class_, rows, control, state, released_at, released_by
from release
order by released_at desc, release_id desc
limit $limit
