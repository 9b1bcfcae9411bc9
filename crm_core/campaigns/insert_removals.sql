-- One row per client taken off since the edition before.
insert into release_removal (release_id, client_id, external_ids, reason)
select $release_id, removal.client_id, removal.external_ids, removal.reason
from removal
where not removal.is_seed
