-- One row per contact point of a seed, as it was written.
create or replace temp table raw_point as
select distinct $kind as kind, case when $kind = 'phone' then phone else email end as raw
from seed
where withdrawn_by is null and $kind <> '' and case when $kind = 'phone' then phone else email end is not null
