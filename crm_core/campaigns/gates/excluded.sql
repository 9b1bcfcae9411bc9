-- One row per client of the audience with an exclusion on this day.
select audience.client_id
from audience
semi join excluded_client on excluded_client.client_id = audience.client_id
