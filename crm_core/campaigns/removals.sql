-- One row per client taken off a list by any of its later editions, in order.
select release_removal.client_id, release_removal.external_ids, release_removal.reason
from release_removal
join release on release.release_id = release_removal.release_id
where release.request_id = $request_id and release.edition <= $edition
order by release_removal.client_id, release_removal.reason
