-- One row per name on the list.
create or replace temp table raw_salutation as
select distinct given_name, patronymic, sex
from listed
