-- One row per external id that a good row names (or one that refuses, whatever else is wrong with it), with its record: the known one, or the next free number in the order of the file.
-- An id that only waiting rows name gets a record that is not live yet: it keeps the refusal and is no client before the row is mended.
create or replace temp table named_id as
with told as (
    select external_id, min(line) as first_line, bool_and(reasons is not null) as is_waiting
    from checked
    where (reasons is null or {refuses}) and external_id is not null
    group by external_id
),

known as (
    select t.external_id, t.first_line, t.is_waiting, r.record_id, r.is_live
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
    coalesce(not is_live, false) and not is_waiting as is_revived,
    is_waiting
from known
