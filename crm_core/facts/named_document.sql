-- One row per document that a return names and client who bought in it: the first day of its purchases.
create or replace temp table named_document as
select line.source, line.document, line.client_id, min(line.day) as day
from {lines} as line
semi join named_return using (source, document)
where line.kind = 'purchase'
group by line.source, line.document, line.client_id
