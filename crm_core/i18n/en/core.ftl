# The floor: the base itself
base-locked = The base { $path } is open in another program that does not answer. Close it, then try again.
base-not-opened = The base { $path } cannot be opened: { $problem } Check that this is a base of Tact, that the disk has room and that you may write there.
base-not-saved = The base did not save this change (is the disk full?). Nothing was changed; free some space and try again.
base-replaced = The base has just been replaced as a whole: a demo base was made, a backup restored or a client's data erased. Nothing of this was saved; try again.
base-not-shut-in = The base could not be shut in against reading other files. No work is done in this state; reinstall the exact versions of requirements.txt.
base-from-newer-version = This base was written by a newer version of Tact (step { $step }). Update Tact, then open it.
audit-broken = The journal of deeds is broken at entry { $seq }. Someone changed it; restore the base from a backup.
job-cancelled = Stopped. Nothing was changed.
settings-unknown = There is no { $name } “{ $given }”. Known: { $known }.
