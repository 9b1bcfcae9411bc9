# The screen Campaigns
page-campaigns-answer = **:green[{ $list }]** of { $audience } may be contacted; **{ $control }** more are the control group.{ $count ->
    [0] {""}
    *[other] {" "}Most are stopped by: { $gate }, **{ $stopped }**.
  }
page-campaigns-answer-released = The list left with **:green[{ $list }]** of { $audience }; **{ $control }** are the control group.{ $count ->
    [0] {""}
    *[other] {" "}Most were stopped by: { $gate }, **{ $stopped }**.
  }
page-campaigns-no-segment = A campaign begins with a segment, and none is saved yet.
page-campaigns-to-segments = Build a segment
page-campaigns-campaign = Campaign
page-campaigns-new = New campaign
page-campaigns-draft = The campaign
page-campaigns-name = Name
page-campaigns-segment = Segment
page-campaigns-class = Class of contact
page-campaigns-offer-is-development = A service message that carries an offer is development: refusals of campaigns, consent and the contact policy apply.
page-campaigns-channel = Channel
page-campaigns-holdout = Control group, %
page-campaigns-holdout-help = Drawn by chance from those who may be contacted, and never contacted by this campaign. Without it the effect cannot be said.
page-campaigns-profile = Export profile
page-campaigns-until = Valid until
page-campaigns-code = Promo code
page-campaigns-language = Language of the message
page-campaigns-language-auto = the language of the country
page-campaigns-never = Never in the control group
page-campaigns-never-nobody = nobody
page-campaigns-never-help = Clients of this segment get the message in any case and are reported apart.
page-campaigns-seeds = Add the seed list
page-campaigns-seeds-help = Staff addresses to check delivery; never counted in any figure.
page-campaigns-message = Message
page-campaigns-message-first = {"{{ salutation }}"}, thank you for being with us.
page-campaigns-message-help = Placeholders: {"{{ salutation }}, {{ given_name }}, {{ valid_until }}, {{ offer_code }}"}. Nothing else of a template language is allowed.
page-campaigns-draft-lacks = Give the campaign a name and choose a segment.
page-campaigns-name-taken = There is a campaign “{ $name }” already. Open it above, or choose another name.
page-campaigns-meanwhile = While you were editing, this campaign was saved elsewhere: version { $version }, { $who }, { $when }. Your fields differ from it; saving writes them over it as a new version.
page-campaigns-meanwhile-show = Show what was saved
page-campaigns-preview = As the first client will read it
page-campaigns-preview-nobody = Nobody of this segment may be contacted on the chosen day, so there is nobody to read it.
page-campaigns-length = { $length ->
    [one] { $shown } character
    *[other] { $shown } characters
  }
page-campaigns-parts = { $count } SMS
page-campaigns-save = Save the campaign
page-campaigns-save-first = Save the changes first.
page-campaigns-audience = Audience
page-campaigns-target = Target group
page-campaigns-control = Control group
page-campaigns-never-withheld = Never withheld
page-campaigns-cascade = Who is stopped, and why
page-campaigns-cascade-alt = Waterfall of exclusions: of { $audience } clients { $list } get the message
page-campaigns-cascade-note = The length is the first cause. The dense part is the only cause: so many more without this gate alone. Red: refusals.
page-campaigns-table = The same as a table
page-campaigns-gate = Gate
page-campaigns-first = First cause
page-campaigns-only = Only cause
page-campaigns-adds-up = { $audience } = { $stopped } stopped + { $passed } let through.
page-campaigns-arms = Target and control
page-campaigns-arms-say = On the list **{ $target }** · control **{ $control }** ({ $share })
page-campaigns-why = Why not?
page-campaigns-why-whom = Name, phone, e-mail or client code
page-campaigns-why-which = Which client
page-campaigns-why-nobody = No such client is in the base.
page-campaigns-why-target = On the list
page-campaigns-why-never-withheld = On the list, never withheld
page-campaigns-why-control = In the control group: this campaign does not contact them
page-campaigns-why-not-in-audience = Not in the segment of this campaign
page-campaigns-rows-first = The first rows of the list
page-campaigns-client = Client
page-campaigns-point = Contact
page-campaigns-salutation = Salutation
page-campaigns-rows = Rows
page-campaigns-release = Release the list: { $clients }
page-campaigns-release-note = Before it leaves every gate is asked again; the same request gives the same file.
page-campaigns-release-nobody = There is nobody to send to: nobody of the segment passed the gates.
page-campaigns-release-sure = Release the list of “{ $name }” for { $day } to { $clients }? The contacts are written into the ledger and count at once.
page-campaigns-releasing = Asking every gate again and writing the list…
page-campaigns-stale = Refusals from { $source } were last loaded { $days ->
    [one] { $days } day
    *[other] { $days } days
  } ago. Somebody may have refused since.
page-campaigns-acknowledge = I know, and release the list all the same
page-campaigns-list = The list
page-campaigns-released = Edition { $edition }, { $rows } rows, for { $on }; released { $when } by { $who }.
page-campaigns-hash = SHA-256 { $sha }… · removed after release: { $removed }
page-campaigns-take = Take the list: { $rows } rows
page-campaigns-removals = Take the removals
page-campaigns-link = Download now: the link works once
page-campaigns-take-note = Whoever has refused since the release is taken out now and makes the next edition.
page-campaigns-void = Void the list
page-campaigns-void-sure = Void the list of “{ $name }”? Only if it was never sent: its contacts stop counting and the file can never be had again.
page-campaigns-to-effect = What this campaign will have added
page-campaigns-state = State
page-campaigns-state-draft = draft
page-campaigns-state-released = released
page-campaigns-state-voided = voided
page-campaigns-all = All campaigns
page-profile-full = full
page-profile-sms-gateway = SMS gateway
page-profile-call-centre = call centre
page-profile-email-platform = e-mail platform
page-profile-post = post
page-gate-blocked = Blocked or deceased
page-gate-excluded = Excluded for now
page-gate-refusal = Refused (stop list)
page-gate-consent = No consent
page-gate-contact-point = No personal contact
page-gate-name = No name to address by
page-gate-policy = Contacted too recently
page-gate-same-point = Same contact as another client
page-campaigns-answer-all = { $count ->
    [one] **{ $campaigns }** campaign, released: **{ $released }**. Open one, or make a new one.
   *[other] **{ $campaigns }** campaigns, released: **{ $released }**. Open one, or make a new one.
 }
page-campaigns-test = Test list to the seeds
page-campaigns-test-say = { $count ->
    [0] No seed has a contact for this channel. Add one below, under “Seed list”.
    [one] A list for **{ $seeds }** seed: the message as it will be read. It is in no ledger and in no figure.
    *[other] A list for **{ $seeds }** seeds: the message as it will be read. It is in no ledger and in no figure.
  }
page-campaigns-test-make = Make the test list
page-seeds-title = Seed list
page-seeds-name = Name
page-seeds-add = Add a seed
page-seeds-end = End it
page-seeds-end-which = End a seed
page-profiles-title = Export profiles
page-profiles-columns = Columns, in this order
page-profiles-columns-help = The contact is among them, or the list reaches nobody.
page-profiles-format = File
page-profiles-format-csv = text (CSV)
page-profiles-format-xlsx = workbook (XLSX)
page-profiles-delimiter = Delimiter
page-profiles-delimiter-comma = comma ,
page-profiles-delimiter-semicolon = semicolon ;
page-profiles-delimiter-tab = tab
page-profiles-delimiter-bar = bar |
page-profiles-encoding = Encoding
page-profiles-encoding-utf-8-sig = utf-8 with a mark (Excel)
page-profiles-eol = End of line
page-profiles-eol-lf = LF
page-profiles-eol-crlf = CRLF (Windows)
page-profiles-phone-format = Phones begin with
page-profiles-guard = Sign before formulas
page-profiles-guard-apostrophe = apostrophe '
page-profiles-guard-space = space
page-profiles-guard-help = A text that a spreadsheet would take for a formula gets this sign in front. It cannot be left out.
page-profiles-header = A line of titles first
page-profiles-one-line = Each text in one line
page-profiles-unique-points = Each contact once
page-profiles-titles = Titles of the columns
page-profiles-preview = The first lines
page-profiles-preview-note = The people and numbers here are invented. A workbook is shown as its cells.
page-profiles-name = Name
page-profiles-name-help = Under another name it is saved as a copy.
page-profiles-save = Save the profile
page-profiles-copy = Save as a copy
