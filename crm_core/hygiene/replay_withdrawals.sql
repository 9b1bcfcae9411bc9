-- One row per consent that is in force in the base while the journal says it was withdrawn.
select c.consent_id
from consent c
join journal_consent j on j.content_key = c.content_key and j.occurrence = c.occurrence and j.source = c.source
where c.withdrawn_by is null and not j.stands
