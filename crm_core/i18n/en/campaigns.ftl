campaigns-not-an-object = A campaign is a JSON object such as docs/campaigns.md shows.
campaigns-missing = The campaign has no “{ $field }”. Add it; docs/campaigns.md lists what is required.
campaigns-empty = “{ $field }” of the campaign is empty. Fill it in.
campaigns-bad-value = “{ $given }” cannot be the value of “{ $field }”. docs/campaigns.md says what it may be.
campaigns-bad-share = The control group cannot be { $given } of the list. Give a share from 0 to { $largest }, such as 0.1.
campaigns-unknown-key = A campaign has no “{ $given }”. Did you mean “{ $nearest }”?
campaigns-unknown-class = There is no class of contact “{ $given }”. Did you mean “{ $nearest }”? Known: { $known }.
campaigns-unknown-channel = There is no channel “{ $given }”. Did you mean “{ $nearest }”? Known: { $known }.
campaigns-unknown-language = There is no language “{ $given }”. Did you mean “{ $nearest }”? Known: { $known }.
campaigns-unknown-name = There is no campaign “{ $given }”. The nearest name is “{ $nearest }”.
campaigns-none = There are no campaigns yet; “{ $given }” cannot be found. Save one first (docs/campaigns.md).
campaigns-version-lost = Version { $version } of campaign “{ $name }” is not in the base any more. Restore the base from a backup.
campaigns-no-request = A list needs a request id of your own; asking again with the same id gives the same list.
campaigns-no-such-request = No list was made for request “{ $request_id }”. Release the campaign first.
campaigns-no-release = There is no list number { $release_id }.
campaigns-already-released = “{ $name }” was already released for { $on } with request “{ $request_id }”. Ask with that request to have its list again, void it if it was never sent, or save the campaign under a new name.
campaigns-request-taken = Request “{ $request_id }” was made for “{ $name }”. Give this list a request id of its own.
campaigns-request-other-profile = The list of request “{ $request_id }” was made with the profile “{ $profile }”. Ask for that one, or void the list and release it anew.
campaigns-request-voided = The list of request “{ $request_id }” was voided: { $reason }. Release with a new request id.
campaigns-void-no-reason = Say why the list is voided.
campaigns-nothing-to-void = “{ $name }” has no released list to void.
campaigns-stale = These stop lists are older than { $days ->
    [one] { $days } day
   *[other] { $days } days
}: { $sources }. Load fresh ones, or say that you know it and go on.
campaigns-stale-blocked = These stop lists are older than { $days ->
    [one] { $days } day
   *[other] { $days } days
}: { $sources }. By the policy no list leaves until fresh ones are loaded.
campaigns-not-current = Edition { $edition } of “{ $name }” does not count any more: a later one took its place, or it was voided. Ask for the list again.
campaigns-not-whole = The list of “{ $name }” is not whole: { $expected } expected, { $found } found. Nothing has left; check the base with “verify”.
campaigns-not-written = The list “{ $name }” is made, but { $path } cannot be written. Free some space or name another folder; the same request gives the same list.
campaigns-bytes-changed = The list of “{ $name }” does not come out as it was first made. Nothing has left; check the base with “verify”.
campaigns-handover-over = This address has been used or is too old. Go back to the campaign and press the button again.

campaigns-gate-blocked = Blocked or deceased
campaigns-gate-excluded = Excluded for now
campaigns-gate-refusal = Refused (stop list)
campaigns-gate-consent = No consent
campaigns-gate-contact_point = No personal contact
campaigns-gate-name = No name to address by
campaigns-gate-policy = Contacted too recently
campaigns-gate-same_point = Same contact as another client

campaigns-why-blocked = Blocked by the business, or deceased.
campaigns-why-excluded = Excluded until { $until }: { $reason }.
campaigns-why-excluded-open = Excluded until further notice: { $reason }.
campaigns-why-refusal = Refused, and the refusal closes this channel.
campaigns-why-refusal-point = Every contact point that this channel could use is closed by a refusal.
campaigns-why-consent = There is no consent to marketing through this channel.
campaigns-why-contact-point = No personal contact point for this channel: none, not valid, of another kind, a company’s, or shared with another client.
campaigns-why-name = The name lacks a part that the message or the business needs.
campaigns-why-policy = Rule { $rule } of the contact policy; free from { $free_on }.
campaigns-why-policy-open = Rule { $rule } of the contact policy; no day in sight when it lets through.
campaigns-why-same-point = Client { $other } on this list has the same contact point.

campaigns-state-draft = Draft
campaigns-state-released = Released
campaigns-state-voided = Voided
campaigns-arm-target = Target group
campaigns-arm-control = Control group
campaigns-arm-never_withheld = Never withheld
campaigns-seed-no-name = Give the seed a name: it stands on the list.
campaigns-seed-no-point = Give the seed a phone, an e-mail or both.
campaigns-seed-bad-point = “{ $given }” is neither a phone nor an e-mail that can exist. Check its digits or letters.
campaigns-seed-unknown = There is no seed { $given } in use.
campaigns-handover-other = This address is for the browser that asked for it. Ask for the list again on the screen.
campaigns-handover-nobody = Your browser keeps no cookies for this address, so the list cannot be handed to you alone. Allow them and reload the page.
campaigns-request-other-day = The request “{ $request_id }” made the list for { $on }. A request is for one campaign and one day: give this one another id.
