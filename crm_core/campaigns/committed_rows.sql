-- One row per edition: how many clients are really kept for it.
select count(*) filter (not is_seed) as clients
from release_row
where release_id = $release_id
