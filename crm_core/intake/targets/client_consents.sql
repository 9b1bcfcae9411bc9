-- One row per consent flag of a client file.
create or replace temp table new_consent as
select
    md5('flag' || chr(31) || external_id || chr(31) || channel) as content_key,
    1                  as occurrence,
    record_id,
    null::bigint       as point_id,
    channel,
    'marketing'        as purpose,
    null::timestamp    as given_at,
    null::varchar      as evidence,
    $source            as source
from client_flag
where not is_refusal
