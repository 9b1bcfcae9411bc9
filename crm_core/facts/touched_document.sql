-- One row per document that a dirty client bought in, or was taken out of: withdrawn lines count here.
create or replace temp table touched_document as
select distinct source, document
from dirty_line
where kind = 'purchase'
  and document is not null
