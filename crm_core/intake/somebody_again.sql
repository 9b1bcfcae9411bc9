-- One row per code with sales that were nobody's and are so no longer: its record, the known one or the next free number.
create or replace temp table somebody_again as
with told as (
    select n.source, n.external_id, min(n.import_id) as first_import, min(n.line) as first_line
    from nobody_sale as n
    join transaction_line as t on t.import_id = n.import_id and t.line = n.line and t.withdrawn_by is null
    group by n.source, n.external_id
)

select
    t.source,
    t.external_id,
    coalesce(
        r.record_id,
        (select coalesce(max(record_id), 0) from record)
        + row_number() over (partition by r.record_id is null order by t.first_import, t.first_line)
    )                   as record_id,
    r.record_id is null as is_new
from told as t
left join record as r on r.source = t.source and r.external_id = t.external_id
where (t.source, t.external_id) not in (select (source, external_id) from nobody_now)
