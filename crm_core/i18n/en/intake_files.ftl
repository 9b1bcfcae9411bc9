# Files that cannot be read: what is wrong and what to do next
intake-file-empty = The file “{ $file }” is empty. Export it again and check that it is not 0 bytes.
intake-file-blank = The file “{ $file }” holds nothing but blank lines. Export it again.
intake-file-headers-only = The file “{ $file }” holds column names but not a single row. Check the dates and filters of the export.
intake-file-folder = “{ $file }” is a folder. Choose one file in it.
intake-file-missing = There is no file { $file }. Check the path.
intake-file-not-a-file = “{ $file }” is not an ordinary file. Choose a CSV, XLSX or Parquet file.
intake-file-no-permission = Tact may not read “{ $file }”. Ask for the right to read it, or copy it elsewhere.
intake-file-unreadable = “{ $file }” cannot be read from disk: { $problem }. Copy it again and retry.
intake-file-foreign = “{ $file }” is a { $format } file, not a table. Save the data as CSV, XLSX or Parquet and load that.
intake-file-password = “{ $file }” is protected by a password. Open it in Excel, remove the password, save it and load it again.
intake-file-too-big-unpacked = “{ $file }” would take too much memory when unpacked ({ NUMBER($megabytes) } MB). Save the sheet as CSV and load that.
intake-file-broken-archive = “{ $file }” is damaged: the archive cannot be opened. Download or export it again.
intake-file-broken-workbook = “{ $file }” is damaged: the workbook cannot be read. Open it in Excel, save it again and load it.
intake-file-broken-parquet = “{ $file }” is damaged: the Parquet file cannot be read. Export it again.
intake-file-no-sheet = There is no sheet “{ $sheet }” in “{ $file }”. Sheets: { $sheets }.
intake-file-zero-bytes = “{ $file }” is not text: it holds zero bytes. Export it again as CSV, XLSX or Parquet.
intake-file-binary = “{ $file }” is not text and no known table format. Save the data as CSV, XLSX or Parquet and load that.
intake-file-long-line = Line { NUMBER($line) } in “{ $file }” is longer than { NUMBER($most) } characters. Is it really a table? Look at the line and export again.
intake-file-too-wide = “{ $file }” has { NUMBER($columns) } columns; at most { NUMBER($most) } can be read. Check the delimiter, or export fewer columns.
intake-file-commas = In “{ $file }” a comma stands both between columns and inside numbers, so the amounts cannot be told. Export with a semicolon between columns, or with a decimal point.
intake-file-ragged = In “{ $file }” { NUMBER($ragged) } of { NUMBER($rows) } rows do not have { $width ->
    [one] { NUMBER($width) } column
   *[other] { NUMBER($width) } columns
 }. Check the delimiter, or export it again.
intake-file-lines-lost = “{ $file }” has { NUMBER($written) } lines but { NUMBER($read) } were read. Nothing was changed; free some disk space and try again.
intake-file-unknown-encoding = There is no encoding “{ $encoding }”. Known: utf-8, utf-16, cp1251, koi8-r, koi8-u, cp866.

stage-file-read = Reading the file
stage-file-split = Taking rows apart
