-- One row per live line of the clients that changed.
create or replace temp table scoped_line as
select client_id, source, kind, day, amount, margin, document, returns_document
from resolved_line
where is_live
  and client_id in (select client_id from changed_client)
