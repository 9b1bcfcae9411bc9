-- One row per record that a row of the load names, and whether a client row of it does.
create or replace temp table undone_record as
with named as (
    select record_id, true as by_client_row from client_row where import_id = $import_id
    union all
    select record_id, false from transaction_line where import_id = $import_id
    union all
    select record_id, false from contact where import_id = $import_id
    union all
    select record_id, false from consent where import_id = $import_id
    union all
    select record_id, false from exclusion where import_id = $import_id
    union all
    select record_id, false from survey_answer where import_id = $import_id
    union all
    select record_id, false from asset where import_id = $import_id
    union all
    select record_id, false from contract where import_id = $import_id
    union all
    select record_id, false from preferential_term where import_id = $import_id
    union all
    select record_id, false from campaign_member where import_id = $import_id
    union all
    select record_id, false from response where import_id = $import_id
    union all
    select record_id, false from record where born_import = $import_id
)

select record_id, bool_or(by_client_row) as by_client_row
from named
where record_id is not null
group by record_id
