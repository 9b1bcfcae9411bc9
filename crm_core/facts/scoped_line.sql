-- One row per live line of the clients in question: purchases and returns; prepayments count in nothing.
create or replace temp table scoped_line as
select client_id, source, kind, day, amount, margin, document, returns_document
from resolved_line
where is_live
  and client_id >= $first_client
  and client_id < $end_client
  and ($departments is null or list_contains($departments, department))
  and ($categories is null or list_contains($categories, category))
