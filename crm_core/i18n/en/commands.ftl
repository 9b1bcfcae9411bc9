commands-no-file = There is no file { $path }, or it may not be read.
commands-bad-json = { $path } is not JSON: { $problem }.
commands-not-written = { $path } cannot be written. Check that the folder exists and that you may write there.
commands-not-finished = The computer could not finish: { $problem } Nothing half-done is kept. Free some space, or name another folder, and repeat the command.
commands-bad-date = “{ $given }” is not a date. Write YYYY-MM-DD or DD.MM.YYYY.
commands-bad-window = “{ $given }” is not a window. Write a number of days or all.
commands-refuse-one = Name exactly one of --phone, --email and --client.
commands-owner-gone = The program that has the base open ended before it answered. Nothing half-done is kept; repeat the command to be sure.
commands-keep-secret-apart = The secret is in { $path }. Keep it apart from the base: together they tell who refused.
commands-offer-is-development = A service message that carries an offer is development: refusals of campaigns, consent and the contact policy apply.
commands-contacts-carried = Lists have left since this backup was made: { $contacts ->
    [one] { $contacts } contact goes
   *[other] { $contacts } contacts go
} on counting under the contact policy. Their campaigns are drafts again, without their control groups.
commands-erased-again = Since this backup was made the data of { $people ->
    [one] { $people } person were
   *[other] { $people } people were
} erased; they have been erased here again. The backup itself still holds them: delete it when it is no longer needed.
jobs-no-backup = There is no { $path }. Name a folder that a backup was written into.
jobs-erased-unknown = There is no client { $given }.
jobs-row-erased = The row told about a person whose data were erased
commands-released-before = The list of “{ $name }” left for { $on } (request { $request_id }); told is how it was made.
