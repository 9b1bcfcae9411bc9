-- One row per transaction id of the file: its last row counts; whether the base has it, and whether with the same content.
create or replace temp table by_id as
with told as (
    select
        transaction_id, max(line) as last_line, count(*) as lines, count(distinct content_key) as contents,
        arg_max(content_key, line) as content_key
    from checked
    where reasons is null and transaction_id is not null
    group by transaction_id
),

live as (
    select transaction_id, content_key
    from transaction_line
    where source = $source and withdrawn_by is null and transaction_id is not null
)

select
    t.transaction_id, t.last_line, t.lines, t.contents,
    l.transaction_id is not null                                             as is_known,
    l.transaction_id is not null and l.content_key = t.content_key           as is_same
from told as t
left join live as l on l.transaction_id = t.transaction_id
