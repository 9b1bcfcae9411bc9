-- One row per client whose arm is drawn now; what was drawn before holds and is not written twice.
insert into arm (campaign, step, client_id, arm, release_id, drawn_at)
select $campaign, $step, client_id, arm, $release_id, $drawn_at
from drawn
where is_new
