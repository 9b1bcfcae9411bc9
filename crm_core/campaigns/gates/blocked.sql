-- One row per client of the audience who is blocked or deceased.
select audience.client_id
from audience
semi join blocked_client on blocked_client.client_id = audience.client_id
