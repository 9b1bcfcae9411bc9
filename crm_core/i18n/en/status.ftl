# Statuses and behaviour (glossary §3), their reasons, marks by hand, errors
status-plural-regular = Regular
status-plural-real = Real
status-plural-attracted = Attracted
status-plural-potential = Potential
status-plural-lost = Lost
status-plural-not-yet = Not yet in the base
status-plural-elite = Elite
status-plural-active = Active
status-plural-new = New
status-plural-returned = Returned
status-plural-sleeping = Sleeping
status-plural-blocked = Blocked

choice-status-regular = Regular
choice-status-real = Real
choice-status-attracted = Attracted
choice-status-potential = Potential
choice-status-lost = Lost
choice-status-not-yet = Not yet in the base
choice-behaviour-elite = Elite
choice-behaviour-active = Active
choice-behaviour-new = New
choice-behaviour-returned = Returned
choice-behaviour-sleeping = Sleeping
choice-behaviour-blocked = Blocked
choice-behaviour-not-yet = Not yet in the base
choice-status-reason-not-yet = Not yet in the base
choice-status-reason-marked = Marked by hand
choice-status-reason-bought-regularly = Bought regularly in the period
choice-status-reason-bought-in-period = Bought in the period
choice-status-reason-stopped-buying = Bought before, not in the period
choice-status-reason-paid = Paid, has not bought
choice-status-reason-in-touch = We are talking
choice-status-reason-just-met = Came lately
choice-status-reason-fell-silent = Fell silent
choice-status-reason-never-in-touch = No conversation is known
choice-behaviour-reason-not-yet = Not yet in the base
choice-behaviour-reason-deceased = Deceased
choice-behaviour-reason-blocked = Blocked
choice-behaviour-reason-top-value = Among the best by value
choice-behaviour-reason-came-back = Came back after a long gap
choice-behaviour-reason-first-purchase-lately = First purchase lately
choice-behaviour-reason-bought-lately = Bought lately
choice-behaviour-reason-not-bought-lately = Bought long ago
choice-behaviour-reason-never-bought = Has never bought
choice-life-cycle-welcome = Welcome
choice-life-cycle-development = Development
choice-life-cycle-retention = Retention

field-status = Status
field-status-reason = Reason of the status
field-status-1m-ago = Status a month ago
field-status-3m-ago = Status 3 months ago
field-status-6m-ago = Status 6 months ago
field-status-12m-ago = Status a year ago
field-days-since-two-way = Days since the last conversation
field-behaviour = Behaviour
field-behaviour-reason = Reason of the behaviour
field-life-cycle = Third of the life-cycle
field-life-cycle-share = Place in the life-cycle

status-days = { $days ->
    [one] { $shown } day
   *[other] { $shown } days
}
status-said-not-yet = Not yet in the base on this day.
status-said-marked = Marked by hand as lost.
status-said-marked-by = Marked by hand as lost since { $since } by { $who }: { $reason }
status-said-bought-regularly = { $days ->
    [one] { $shown } purchase day in the last { $period } days.
   *[other] { $shown } purchase days in the last { $period } days.
}
status-said-bought-in-period = { $days ->
    [one] { $shown } purchase day in the last { $period } days.
   *[other] { $shown } purchase days in the last { $period } days.
}
status-said-stopped-buying = { $days ->
    [one] The last purchase was { $shown } day ago: none in the last { $period } days.
   *[other] The last purchase was { $shown } days ago: none in the last { $period } days.
}
status-said-paid = { $days ->
    [0] Paid in advance today, has not bought yet.
    [one] Paid in advance { $shown } day ago, has not bought yet.
   *[other] Paid in advance { $shown } days ago, has not bought yet.
}
status-said-in-touch = { $days ->
    [0] Has not bought; the last conversation was today.
    [one] Has not bought; the last conversation was { $shown } day ago.
   *[other] Has not bought; the last conversation was { $shown } days ago.
}
status-said-just-met = { $days ->
    [0] In the base since today, no conversation yet.
    [one] In the base for { $shown } day, no conversation yet.
   *[other] In the base for { $shown } days, no conversation yet.
}
status-said-fell-silent = { $days ->
    [one] Has not bought, and the last conversation was { $shown } day ago.
   *[other] Has not bought, and the last conversation was { $shown } days ago.
}
status-said-never-in-touch = Has not bought, and no conversation is known.
status-said-never-in-touch-for = { $days ->
    [one] Has not bought; { $shown } day in the base without a conversation.
   *[other] Has not bought; { $shown } days in the base without a conversation.
}
status-said-deceased = The card says: deceased.
status-said-blocked = The card says: blocked.
status-said-top-value = Among the best { $share } of buyers by { $basis }.
status-said-came-back = { $days ->
    [one] Came back lately after { $shown } day without a purchase.
   *[other] Came back lately after { $shown } days without a purchase.
}
status-said-first-purchase-lately = { $days ->
    [0] The first purchase was today.
    [one] The first purchase was { $shown } day ago.
   *[other] The first purchase was { $shown } days ago.
}
status-said-bought-lately = { $days ->
    [0] The last purchase was today.
    [one] The last purchase was { $shown } day ago, inside the limit of { $limit }.
   *[other] The last purchase was { $shown } days ago, inside the limit of { $limit }.
}
status-said-not-bought-lately = { $days ->
    [one] The last purchase was { $shown } day ago, past the limit of { $limit }.
   *[other] The last purchase was { $shown } days ago, past the limit of { $limit }.
}
status-said-never-bought = Has never bought.
status-basis-total = total value
status-basis-margin = margin to date
status-basis-net = purchases to date

status-limit-out-of-range = { $name } must be a whole number from 1 to { $most }; { $given } was given.
status-share-out-of-range = The share of the elite is more than 0 and at most 0.5 (half); { $given } was given.
status-unknown-limit = The statuses have no limit called “{ $given }”. Did you mean “{ $nearest }”?
status-not-markable = By hand a client is marked as “{ $nearest }” only; “{ $given }” was given. The other statuses follow from purchases and contacts.
status-reason-missing = Say why: a mark by hand needs a reason.
status-not-marked = Client { $client } has no mark to take off.
status-unknown-flow = Flows are counted by status or behaviour, not by “{ $given }”.
status-dates-upside-down = The first date ({ $before }) must be before the second ({ $after }).
status-no-value-model = The place in the life-cycle needs the probability that a client is still with us, and no value model is fitted. Fit one on the screen Value, or with “value fit”.
status-needs-day-and-file = Say the day with --as-of and the file with -o, or name one of mark, unmark, flows, limits.
status-limits-unreadable = The limits are a JSON object like {"{"} "period_days": 365 {"}"}.
