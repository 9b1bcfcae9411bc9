-- One row per good row of a client file that names nobody: its line, code and words. Who can be reached or told from others is somebody, whatever
-- the name.
create or replace temp table nobody_row as
with named as (
    select line, external_id, trim(coalesce(full_name, concat_ws(' ', surname, given_name, patronymic))) as name
    from checked
    where reasons is null
      and external_id is not null
      and phone is null
      and email is null
      and card is null
      and birth_date is null
      and address is null
)

select line, external_id, name
from named
where regexp_matches(lower(name), $nobody)
