-- One row per record that has no key yet under keying $keying: HMAC-SHA256 of its source and external id.
with texts as (
    select record_id, 'record:' || source || chr(31) || external_id as strict
    from record
    where record_id not in (select record_id from record_key where keying = $keying)
)

select
    record_id,
    $keying::smallint as keying,
    left(sha256($outer || unhex(sha256($inner || encode(strict)))), 32) as strict
from texts
