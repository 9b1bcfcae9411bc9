-- One row per good row whose content stands in the file more than once, with its number among its equals.
-- The 64-bit hash only narrows the search (it is never stored), the content key decides.
create or replace temp table repeated as
with suspects as (
    select hash(content_key) as suspect
    from checked
    where reasons is null
    group by suspect
    having count(*) > 1
)

select line, (row_number() over (partition by content_key order by line))::integer as occurrence
from checked
where reasons is null and hash(content_key) in (select suspect from suspects)
qualify count(*) over (partition by content_key) > 1
