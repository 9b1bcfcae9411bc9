-- One row per client of the audience whom a rule of the contact policy stops.
select audience.client_id
from audience
semi join policy_stop on policy_stop.client_id = audience.client_id
