-- One row per client shown before a release: the first of those let through.
create or replace temp table drawn as
select client_id, 'target' as arm, true as is_new
from passed
order by client_id
limit $size
