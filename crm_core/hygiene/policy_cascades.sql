-- One row per client of temp policy_contact whom one campaign reached through several channels on one day.
select distinct client_id
from (
    select client_id, campaign, day
    from policy_contact
    where campaign is not null
    group by client_id, campaign, day
    having min(channel) <> max(channel)
)
