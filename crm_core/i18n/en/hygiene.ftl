# Whom to leave alone: refusals, consents, exclusions
hygiene-secret-missing = The secret of the base is missing, so refusals cannot be matched and no list leaves. Put the .secret file (from where the backup keeps it) back beside the base.
hygiene-secret-unreadable = The secret of the base in { $path } cannot be read, so no list leaves. Put an intact copy of the file back.
hygiene-journal-behind = The refusal journal { $path } holds { $have } entries, but the base needs { $need }: part of it is lost, so no list leaves. Put the newest copy of the journal back beside the base.
hygiene-journal-broken = The refusal journal { $path } was changed at entry { $seq }, so no list leaves. Put an intact copy of the journal back beside the base.
hygiene-journal-touched = The refusal journal { $path } was changed by someone else while Tact was running, so no list leaves. Close Tact and open it again: the journal will be checked anew.
hygiene-journal-not-written = The refusal journal { $path } could not be written (is the disk full?). Nothing was changed; free some space and try again.
hygiene-clock-back = This machine’s clock has gone back: the base already knows of { $newest } (UTC). No list leaves until the clock is right.
hygiene-normaliser-unknown = The base holds refusals matched by rules of version { $version }, which this program does not know, so no list leaves. Update Tact.
hygiene-unkeyed = Some contacts of the base are not prepared for matching with refusals, so no list leaves. Load any file again, or restore the base from a backup.
hygiene-refusal-of-nobody = A refusal of the source “{ $source }” names nobody: it needs a client’s number, a phone, an e-mail, or a name with a birth date.
hygiene-scope-unknown = There is no refusal of “{ $given }”. Known: { $known }.
hygiene-channel-unknown = There is no channel “{ $given }”; the nearest is “{ $nearest }”. Known: { $known }.
hygiene-reason-missing = Write the reason.
hygiene-evidence-missing = Write what confirms the consent: a refusal is lifted only with evidence.
hygiene-name-one = Give exactly one of the three: a phone, an e-mail or a client.
hygiene-point-unreadable = “{ $given }” is neither a phone nor an e-mail that can be read. Check the spelling.
hygiene-exclusion-unknown = There is no exclusion { $given } in force. Open the list of exclusions again.

# The contact policy
hygiene-policy-dates = The exception ends ({ $last }) before it begins ({ $first }).
hygiene-policy-limit = “{ $given }” is not a number of contacts. Give a whole number from 1 to 1000.
hygiene-policy-days = “{ $given }” is not a number of days. Give a whole number from 1 to { $most }.
hygiene-policy-no-class = The rule names no class of contact. Known: { $known }.
hygiene-policy-class = There is no class of contact “{ $given }”. Known: { $known }.
hygiene-policy-channel = The rule names an empty channel. Known: { $known }; or leave channels out to mean all.
hygiene-policy-window = There is no window “{ $given }”. Known: { $known }.
hygiene-policy-outcome = The outcome of the pause is empty. Leave it out, or write it as your files do.
hygiene-policy-stale = “{ $given }” is not what can be done about an old stop list. Known: { $known }.
hygiene-policy-unreadable = The policy cannot be read at “{ $given }”. Compare it with the form in the documentation.

# A rule of the policy as a sentence
hygiene-class-retention = retention
hygiene-class-win_back = win-back
hygiene-class-welcome = welcome
hygiene-class-development = development
hygiene-class-content = content
hygiene-class-survey = surveys
hygiene-class-notification = notifications
hygiene-class-marketing = all marketing
hygiene-class-every = all contacts
hygiene-channel-sms = SMS
hygiene-channel-email = e-mail
hygiene-channel-phone = calls
hygiene-channel-push = push
hygiene-channel-viber = Viber
hygiene-channel-telegram = Telegram
hygiene-channel-whatsapp = WhatsApp
hygiene-channel-post = post
hygiene-outcome-refused = refused
hygiene-outcome-not_reached = not reached
hygiene-times = { $times ->
    [one] { $times } contact
   *[other] { $times } contacts
}
hygiene-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
hygiene-rule-cap = { $classes }: at most { $times } in { $days }{ $more }
hygiene-rule-on = { $classes } ({ $channels })
hygiene-rule-all-channels = , all channels together
hygiene-rule-each-channel = , on each channel apart
hygiene-rule-week = ; days are widened to whole weeks
hygiene-rule-month = ; days are widened to whole months
hygiene-rule-quarter = ; days are widened to whole quarters
hygiene-rule-delivered-only = ; undelivered ones do not count
hygiene-rule-segment = ; segment “{ $segment }”: at most { $times }
hygiene-rule-dates = ; { $first }–{ $last }: { $allowed }
hygiene-rule-dates-segment = ; { $first }–{ $last }, segment “{ $segment }”: { $allowed }
hygiene-rule-at-most = at most { $times }
hygiene-rule-nobody = nobody
hygiene-rule-no-limit = no limit
hygiene-rule-pause = After a contact ({ $after }) a pause of { $days }: { $then }{ $more }
hygiene-rule-outcome = { $after }; outcome: { $outcome }
hygiene-rule-same-category = , in the same product category
