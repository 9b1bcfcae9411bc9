# Taking files in: mapping, checks, quarantine, undo
intake-unknown-kind = There is no kind of file “{ $given }”. Did you mean “{ $nearest }”? Known: { $known }.
intake-unknown-mode = There is no way of loading “{ $given }”. Did you mean “{ $nearest }”? Known: { $known }.
intake-unknown-date-order = There is no order of dates “{ $given }”. Known: { $known }.
intake-unknown-column = There is no column “{ $given }” for this kind of file. Did you mean “{ $nearest }”? Known: { $known }.
intake-map-unreadable = The mapping { $file } cannot be read: { $problem }. See docs/mapping.md.
intake-map-other-kind = This mapping is for { $given }, but { $kind } are being loaded. Choose the other mapping or the other kind.
intake-map-unknown-key = A mapping has no key “{ $given }”. Did you mean “{ $nearest }”? Known: { $known }.
intake-map-no-column = The file has no column “{ $given }”. The nearest is “{ $nearest }”. Columns of the file: { $known }.
intake-short-of-memory = “{ $file }” needs more memory than there is. Nothing was changed. Split the file into smaller ones and load them one after the other.
intake-no-key = The file has no column for: { $columns }. Its columns are: { $headers }. Say in the column mapping which one it is.
intake-no-source = Say which source the file comes from: without it rows cannot be recognised when they come again.
intake-unknown-load = There is no load { $given }; the last one is { $last }.
intake-undone-before = Load { $given } has been undone already.

check-missing = { $column } is empty
check-no-key = nobody can be recognised by this row: no client id, no phone, no e-mail
check-bad-number = { $column }: “{ $value }” is not a number
check-too-large = { $column }: “{ $value }” is too large a number: perhaps a code stands in this column
check-bad-date = { $column }: there is no such date as “{ $value }”
check-early-date = { $column }: “{ $value }” is before 1900
check-future-date = { $column }: “{ $value }” is more than a year ahead
check-unknown-word = { $column }: the word “{ $value }” is not known here
check-bad-point = { $column }: “{ $value }” cannot be read
check-negative-prepayment = { $column }: a prepayment cannot be negative (“{ $value }”)
check-bad-nps = { $column }: “{ $value }” is not a whole number from 0 to 10
check-bad-csi = { $column }: “{ $value }” is not a whole number from 1 to 5
check-negative = { $column }: “{ $value }” is negative
check-ends-before = { $column }: “{ $value }” is before the beginning
check-bad-share = { $column }: “{ $value }” is not a share from −1 to 1 (−100% to 100%)
check-bad-step = { $column }: “{ $value }” is not the number of a step
check-ragged = the row has another number of cells than the header ({ $value })
check-nobody = “{ $value }” is nobody in particular: no client is made of it, and sales under its code are counted without a client

intake-notice-mapping = Columns were taken so: { $columns }.
intake-notice-repeated-ids = { $count ->
    [one] { $count } row repeats a transaction id of this file with other content: the last one counts. If this is a receipt number, map it to “document”.
   *[other] { $count } rows repeat a transaction id of this file with other content: the last one counts. If this is a receipt number, map it to “document”.
}
intake-notice-repeated-keys = { $count ->
    [one] { $count } row tells of the same thing as another row of this file with other content: the last one counts.
   *[other] { $count } rows tell of the same thing as another row of this file with other content: the last one counts.
}
intake-notice-refusals-waiting = { $count ->
    [one] { $count } row with errors asks not to be contacted: that is heard already, the rest of it waits until it is mended.
   *[other] { $count } rows with errors ask not to be contacted: that is heard already, the rest of them waits until they are mended.
}
intake-notice-refusals-from-responses = { $count ->
    [one] { $count } response asks not to be contacted again: it is a refusal from now on.
   *[other] { $count } responses ask not to be contacted again: they are refusals from now on.
}
intake-notice-unread-points = { $count ->
    [one] { $count } cell holds a phone, e-mail or card that cannot be read; the client is loaded without it.
   *[other] { $count } cells hold a phone, e-mail or card that cannot be read; the clients are loaded without them.
}
intake-notice-refusals-strangers = { $count ->
    [one] { $count } refusal names a code that this source has never told of: it closes nobody yet. Check the source and zeros at the front.
   *[other] { $count } refusals name codes that this source has never told of: they close nobody yet. Check the source and zeros at the front.
}
intake-notice-refusals-no-channel = { $count ->
    [one] { $count } refusal names no channel we know: it closes all channels.
   *[other] { $count } refusals name no channel we know: they close all channels.
}
intake-notice-refusals-no-scope = { $count ->
    [one] { $count } refusal says nothing about its scope: it is a refusal of campaigns, service messages remain.
   *[other] { $count } refusals say nothing about their scope: they are refusals of campaigns, service messages remain.
}
intake-notice-refusals-unread-scope = { $count ->
    [one] { $count } refusal has a scope we cannot read: it is taken as a refusal of everything.
   *[other] { $count } refusals have a scope we cannot read: they are taken as refusals of everything.
}
intake-notice-refusals-unread-date = { $count ->
    [one] { $count } refusal has a date we cannot read: it counts from today.
   *[other] { $count } refusals have a date we cannot read: they count from today.
}
intake-notice-refusals-from-clients = { $count ->
    [one] { $count } refusal was taken from the flags of the file.
   *[other] { $count } refusals were taken from the flags of the file.
}

intake-stage-check = Checking every row
intake-stage-save = Saving
intake-stage-facts = Bringing clients and figures up to date
intake-stage-commit = Finishing
intake-stage-done = Done
