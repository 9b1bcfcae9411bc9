-- One row per person on the edition whose number is in the variable `list_release`.
create or replace temp view list_row as
select *
from release_row
where release_id = getvariable('list_release')
