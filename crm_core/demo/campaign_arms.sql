-- One row per member of a past campaign: the arm it was drawn into.
select $campaign, 1, person_id, case when control then 'control' else 'target' end, 0, $drawn
from demo_draw
