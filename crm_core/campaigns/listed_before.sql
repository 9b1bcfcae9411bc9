-- One row per person on a released list: the client named then, and who that is today (null when nobody is any more).
create or replace temp table listed_before as
select
    release_row.client_id, client.client_id as now_id, release_row.point_id, release_row.reserve_point_id,
    release_row.external_ids, release_row.is_seed
from release_row
left join merged on merged.record_id = release_row.client_id
left join client on client.client_id = coalesce(merged.client_id, release_row.client_id)
where release_row.release_id = $release_id
