-- One row per line of the clients in a range of numbers.
create or replace temp table scoped_line as
select client_id, source, kind, day, amount, margin, document, returns_document
from {lines}
where client_id >= $first_client
  and client_id < $end_client
