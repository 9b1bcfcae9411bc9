-- One row per line of these documents, as much of it as tells whose it is and of which day.
create or replace temp table found_line as
select
    line.record_id, line.point_id, line.withdrawn_by, line.source, line.kind, line.day, line.document, line.returns_document,
    null::decimal(18, 4) as amount, null::decimal(18, 4) as margin, null::varchar as category, null::varchar as department,
    null::varchar as product, null::timestamp as happened_at
from transaction_line as line
semi join {documents} as asked on asked.source = line.source and asked.document = line.{column}
where line.kind = $kind
