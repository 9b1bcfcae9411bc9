-- One row per client of the audience without a consent for this channel and purpose.
select audience.client_id
from audience
anti join consented_client on consented_client.client_id = audience.client_id
