-- One row per line, if any, of a dirty client who returned goods of a document it bought nothing in: then everybody's purchases are looked through.
select 1
from scoped_line as line
anti join named_document as own
    on own.source = line.source and own.document = line.returns_document and own.client_id = line.client_id
where line.kind = 'return'
  and line.returns_document is not null
limit 1
