-- One row per next edition: everything as it was, but the rows.
insert into release by name
select * replace (
    $release_id as release_id, $edition as edition, $rows as rows, $removed as removed, null::varchar as sha256, null::bigint as checked_version, 'current' as state,
    $released_at as released_at, $released_by as released_by
)
from release
where release_id = $old_id
