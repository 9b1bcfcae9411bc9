-- One row per live line of the departments and categories that count.
create or replace temp table chosen_line as
select client_id, source, kind, day, amount, margin, document, returns_document
from ({resolved})
where is_live
  and ($departments is null or list_contains($departments, department))
  and ($categories is null or list_contains($categories, category))
