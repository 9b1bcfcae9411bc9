-- One row per refusal flag of a client file.
create or replace temp table new_refusal as
select
    md5('flag' || chr(31) || external_id || chr(31) || channel || chr(31) || $source) as content_key,
    1                  as occurrence,
    'record'           as subject,
    record_id,
    []::bigint[]       as point_ids,
    channel,
    'campaigns'        as scope,
    null::varchar      as reason,
    $source            as source,
    null::timestamp    as refused_at
from client_flag
where is_refusal
