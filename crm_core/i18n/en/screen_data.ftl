# The screen Data
page-data-answer = { $count ->
    [one] **{ $loads }** load stands with { $rows } rows; **{ $waiting }** rows wait in quarantine.
    *[other] **{ $loads }** loads stand with { $rows } rows; **{ $waiting }** rows wait in quarantine.
  }
page-data-bring = Load a file
page-data-way = Where the file is
page-data-way-upload = From my computer
page-data-way-folder = From a folder of the server
page-data-upload = CSV, TSV, XLSX or Parquet; several at once are welcome
page-data-upload-help = Larger than 300 MB: put the file into a folder of the server. Title rows above, totals below, Windows-1251 and decimal commas are read as they are.
page-data-choose = Choose files
page-data-drop = or drop them here, up to { $most } MB
page-data-path = A file or a folder of the server
page-data-path-help = The path as the server sees it. A folder offers all its files.
page-data-path-none = There is no file and no folder { $path } on the server, or it is empty.
page-data-which = Which file now
page-data-file = File
page-data-kind = What it holds
page-data-source = Source
page-data-source-help = The system the file comes from, such as 1C or Bitrix24. The column mapping is remembered for it.
page-data-mode = Fields that are filled already
page-data-mode-fill = keep, fill the blanks only
page-data-mode-overwrite = overwrite
page-data-sample = The first five rows as they were read
page-data-read-as = Read as: { $read }
page-data-mapping = Column mapping
page-data-mapping-note = Suggested by header and by values. Correct what is wrong; it will be remembered for this source.
page-data-mapping-remembered = As it was loaded from this source last time.
page-data-attribute = keep as an attribute
page-data-left-out = leave out
page-data-dates = Dates like 03/04/2026
page-data-dates-auto = see for yourself
page-data-dates-dmy = day first
page-data-dates-mdy = month first
page-data-missing = A column is still missing: { $columns }. Choose which column of the file it is.
page-data-or = or
page-data-load = Check and load { $file }
page-data-load-note = Every check at once, in one commit: all of it or nothing. The same file twice changes nothing.
page-data-load-wait = A load is still under way above: this file can be loaded when it has ended.
page-data-loading = Loading
page-data-done = Loaded **{ $loaded }** of { $rows } rows.
page-data-rows = Rows
page-data-loaded = Loaded
page-data-unchanged = Unchanged
page-data-quarantined = Quarantine
page-data-conflicts = Conflicts
page-data-adds-up = Rows = loaded + unchanged + quarantine. Conflicts: values of the file that would have changed something and were not taken.
page-data-totals = Control totals by month
page-data-totals-note = Hold these against accounting. Anonymous sales are counted in the amount and shown apart.
page-data-month = Month
page-data-clients = Clients
page-data-amount = Amount
page-data-anonymous = Anonymous sales
page-data-quarantine-prepare = { $count ->
    [one] { $rows } row with errors
    *[other] { $rows } rows with errors
  }
page-data-quarantine-take = Take the file
page-data-quarantine-note = Each row keeps its line, its text and the reason in words. Mend the file and load it again. The link works once.
page-data-history = History of loads
page-data-when = When
page-data-who = Who
page-data-state = State
page-data-stands = stands
page-data-undone = :gray-badge[undone]
page-data-look = Look into a load
page-data-look-pick = Choose a load
page-data-undo = Undo this load
page-data-undo-sure = The rows of { $file } will no longer be read; clients are computed anew. Its refusals stay.
page-data-undone-toast = Undone, rows withdrawn: { $rows }
page-data-next = See who buys: the RFM grid
page-data-prepaid = Prepayments
