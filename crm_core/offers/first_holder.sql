-- One row per contact point that stands on the list more than once, with the first client, who keeps it.
create or replace temp table first_holder as
select contact_point, min(client_id) as client_id
from {source}
group by contact_point
having count(*) > 1
