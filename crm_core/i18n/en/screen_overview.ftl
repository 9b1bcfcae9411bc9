# The screen Overview
page-overview-answer = { $when ->
    [today] Today
    *[other] On { $day }
  } you may write to **:green[{ $sms }]** by SMS and to **{ $email }** by e-mail, out of { $base }.
page-overview-no-consent-rule = No consent rule is applied: the three questions are not answered, or the country asks for none.
page-overview-funnel = How many can I contact
page-overview-funnel-alt = { $channel }: of { $base } clients { $free } may be contacted
page-overview-funnel-note = Each bar is a part of the one above. Free to contact: let through by every gate and by the contact policy for a development contact on the chosen day. Source: clients, refusals, consents, contacts.
page-overview-step-base = Client base
page-overview-step-point-sms = Valid mobile
page-overview-step-point-email = Valid e-mail
page-overview-step-not-refused = Not refused
page-overview-step-consented = Consented
page-overview-step-free = Free to contact
page-overview-attention = Contacts per client in 90 days
page-overview-attention-axis = contacts in 90 days
page-overview-attention-alt = Share of clients by the number of contacts in 90 days
page-overview-attention-note = Share of all clients. Source: outbound contacts on any channel up to the chosen day, planned ones included.
page-overview-curve = The best 20% of buyers brought { $share } of the money
page-overview-curve-title = Value curve
page-overview-curve-mark = 20% — { $share }
page-overview-curve-x = buyers, the most valuable first
page-overview-curve-y = net amount so far
page-overview-curve-alt = Value curve: the best 20% of buyers brought { $share } of the net amount
page-overview-curve-note = Net amount of all purchases up to the chosen day, returns taken off; above 100% where returns outweigh purchases later on.
page-overview-curve-nobody = Nobody had bought by this day. Choose a later day or load transactions.
page-overview-best-buyers = The best { $buyers } of buyers: { $share } of the money
page-overview-recency = When they last bought
page-overview-recency-axis = months of 30 days since the last purchase
page-overview-recency-alt = Share of clients by months since their last purchase
page-overview-recency-note = Share of all clients. A purchase is a day whose net amount is above zero.
page-overview-never = never
page-overview-todo = What needs a hand
page-overview-todo-none = Nothing: no rows in quarantine, every refusal source is fresh, no campaign waits.
page-overview-todo-quarantine = { $count ->
    [one] { $rows } row of { $file } is in quarantine: mend it and load it again
    *[other] { $rows } rows of { $file } are in quarantine: mend them and load them again
  }
page-overview-todo-stale = Refusals are out of date: { $sources }. Load a fresh stop list
page-overview-todo-draft = Campaign “{ $name }” is a draft: see whom it reaches and release it
page-overview-loads = Loaded lately
page-overview-lists = Released lately
page-overview-next = See who buys: the RFM grid
page-overview-to-campaigns = Campaigns
