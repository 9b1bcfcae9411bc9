-- One row per external id that a good row names, with its record: the known one, or the next free number in the order of the file.
create or replace temp table named_id as
with told as (
    select external_id, min(line) as first_line
    from checked
    where reasons is null and external_id is not null
    group by external_id
),

known as (
    select t.external_id, t.first_line, r.record_id, r.is_live
    from told as t
    left join record as r on r.source = $source and r.external_id = t.external_id
)

select
    external_id,
    coalesce(
        record_id,
        (select coalesce(max(record_id), 0) from record) + row_number() over (partition by record_id is null order by first_line)
    )                              as record_id,
    record_id is null              as is_new,
    coalesce(not is_live, false)   as is_revived
from known
