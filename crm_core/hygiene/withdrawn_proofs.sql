-- One row per consent of load $import_id that was withdrawn with it and could lift a refusal: it is in the journal, its end must be too.
select content_key, occurrence, source
from consent
where import_id = $import_id and withdrawn_by = $import_id and given_at is not null and nullif(trim(evidence), '') is not null
order by consent_id
