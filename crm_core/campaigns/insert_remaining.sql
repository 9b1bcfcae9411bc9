-- One row per person who stays on the list; a closed reserve number goes.
insert into release_row by name
select release_row.* replace (
    $release_id as release_id,
    case when losing.client_id is null then release_row.reserve_point end as reserve_point,
    case when losing.client_id is null then release_row.reserve_point_id end as reserve_point_id
)
from release_row
anti join (select client_id from removal where reason <> 'reserve_point') as leaving on leaving.client_id = release_row.client_id
left join (select client_id from removal where reason = 'reserve_point') as losing on losing.client_id = release_row.client_id
where release_row.release_id = $old_id
