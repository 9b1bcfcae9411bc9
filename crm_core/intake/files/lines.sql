-- One row per line of the line file, in its order: rowid + 1 is the line's number.
create or replace temp table file_line as
select raw
from read_csv(
    $file,
    auto_detect = false,
    header = false,
    columns = {'raw': 'varchar'},
    delim = e'\x1c',
    quote = '',
    escape = '',
    comment = '',
    nullstr = e'\x1d\x1d',
    new_line = '\n',
    encoding = 'utf-8',
    max_line_size = 4000000
)
