-- One row per line, withdrawn ones too, of the records and phones in temp dirty_owner. That is small, so the large table is read once,
-- and what kind of line it is is asked afterwards (asking first is dearer, measured).
insert into dirty_line
select
    owner.client_id, line.withdrawn_by is null as is_live, line.source, line.kind, line.day, line.amount, line.margin,
    line.document, line.returns_document
from transaction_line as line
join dirty_owner as owner on owner.record_id = line.record_id
union all
select
    owner.client_id, line.withdrawn_by is null, line.source, line.kind, line.day, line.amount, line.margin,
    line.document, line.returns_document
from transaction_line as line
join dirty_owner as owner on owner.point_id = line.point_id
where line.record_id is null
