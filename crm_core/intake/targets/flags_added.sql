-- One row per record for which this load changed nothing but a flag: it brought a refusal or a consent that was not there.
with flagged as (
    select record_id from consent where import_id = $import_id and record_id is not null
    union
    select k.record_id
    from refusal as r
    join refusal_key as t on t.refusal_id = r.refusal_id and t.kind = 'record'
    join record_key as k on k.keying = t.keying and k.strict = t.strict
    where r.import_id = $import_id
),

changed as (
    select n.record_id
    from client_new as n
    join judged as j on j.line = n.line
    where j.is_changed
)

select distinct n.record_id
from client_new as n
semi join flagged as f on f.record_id = n.record_id
anti join changed as c on c.record_id = n.record_id
