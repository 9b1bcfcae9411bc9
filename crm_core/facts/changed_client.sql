-- One row per client whose days must be made anew: those told of, and whoever returned goods of a document one of them bought in
-- (or was taken out of: withdrawn lines count here).
create or replace temp table changed_client as
with touched as (
    select distinct source, document
    from resolved_line
    where kind = 'purchase'
      and document is not null
      and client_id in (select client_id from dirty_client)
      and document in (select returns_document from transaction_line where kind = 'return' and returns_document is not null)
)

select client_id from dirty_client
union
select line.client_id
from resolved_line as line
semi join touched on touched.source = line.source and touched.document = line.returns_document
where line.is_live
  and line.kind = 'return'
