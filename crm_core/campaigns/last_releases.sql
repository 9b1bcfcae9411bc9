-- One row per campaign that was released: its last edition (test lists are step 0 and not counted).
select campaign, state, on_date, audience, target, control, request_id, edition
from release
where step > 0
qualify row_number() over (partition by campaign order by release_id desc) = 1
