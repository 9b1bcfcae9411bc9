-- One row per key of the file: its last row counts; whether the source has brought it before, and whether with the same content.
create or replace temp table keyed_row as
with told as (
    select
        {key} as row_key, max(line) as last_line, count(*) as lines, count(distinct content_key) as contents,
        arg_max(content_key, line) as content_key
    from new_row
    group by row_key
),

live as (
    select {key} as row_key, content_key
    from {table}
    where source = $source and withdrawn_by is null
)

select
    t.row_key, t.last_line, t.lines, t.contents,
    l.row_key is not null                                          as is_known,
    l.row_key is not null and l.content_key = t.content_key        as is_same
from told as t
left join live as l on l.row_key = t.row_key
