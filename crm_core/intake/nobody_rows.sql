-- One row per good row of a client file that names nobody: its line, code and words. Whoever can be reached is somebody, whatever the name.
create or replace temp table nobody_row as
select line, external_id, coalesce(full_name, surname) as name
from checked
where reasons is null
  and regexp_matches(lower(trim(coalesce(full_name, surname))), $nobody)
  and phone is null
  and email is null
  and card is null
