page-churn-preparing = Finding the rhythm in which clients buy…
page-churn-answer-purchases = Half of the buyers first become inactive **:green[{ $median }]** after their first purchase (95%: { $interval }).
page-churn-answer-contracts = Half of the contracts are closed after **:green[{ $median }]** (95%: { $interval }).
page-churn-answer-still-purchases = { $span } after the first purchase **:green[{ $share }]** of the buyers are still with us (95%: { $low } – { $high }).
page-churn-answer-still-contracts = After { $span } **:green[{ $share }]** of the contracts are still running (95%: { $low } – { $high }).
page-churn-apart = The first to leave are “{ $first }” (**{ $soon }**), the last “{ $last }” (**{ $late }**).
page-churn-alike = No difference between the parts can be seen.
page-churn-differ = The parts differ.
page-churn-subject = Who leaves
page-churn-subject-purchases = Buyers
page-churn-subject-contracts = Contracts
page-churn-bought = Ever bought
page-churn-active = Active
page-churn-inactive = Inactive
page-churn-soon = { $days ->
    [one] Will be inactive within { $days } day
   *[other] Will be inactive within { $days } days
 }
page-churn-limit = Inactivity limit, days without a purchase
page-churn-limit-help = Move it: curves and counts follow at once. The base takes the limit only when you save it.
page-churn-limit-set = The limit of the base was set by hand.
page-churn-limit-proposed = The limit of the base is the one the gaps propose.
page-churn-limit-trial = This is a trial; the limit of the base is { $days ->
    [one] { $days } day
   *[other] { $days } days
 }.
page-churn-proposed = The gaps between purchases propose { $days } days: { $share } of the gaps end within it (gaps counted: { $gaps }).
page-churn-ask = No limit can be proposed: { $share } of the gaps would have to end in a purchase, and { $reached } do. Choose it yourself.
page-churn-hint = To begin with: { $share } of the gaps end within { $days ->
    [one] { $days } day
   *[other] { $days } days
 }.
page-churn-ask-once = No limit can be proposed: nobody has bought twice yet. Choose it yourself.
page-churn-save = { $days ->
    [one] Save the limit: { $days } day
   *[other] Save the limit: { $days } days
 }
page-churn-take = Take the proposed one: { $days }
page-churn-limit-mark = limit: { $days } days
page-churn-by = Split by a fact or a segment
page-churn-by-none = Do not split
page-churn-days = { $days ->
    [one] { $shown } day
   *[other] { $shown } days
 }
page-churn-months = { $months } months
page-churn-from-to = { $low } – { $high }
page-churn-or-more = from { $low }
page-churn-everybody = Everyone
page-churn-terms-unnamed = Without a name
page-churn-curves-purchases = Share of buyers still with us
page-churn-curves-purchases-by = Share of buyers still with us: { $by }
page-churn-curves-contracts = Share of contracts still running
page-churn-curves-contracts-by = Share of contracts still running: { $by }
page-churn-curves-alt = Kaplan–Meier survival curves with a confidence band and the numbers at risk; the same numbers stand in the table below
page-churn-curves-x-months-purchases = months since the first purchase
page-churn-curves-x-days-purchases = days since the first purchase
page-churn-curves-x-months-contracts = months since the contract was opened
page-churn-curves-x-days-contracts = days since the contract was opened
page-churn-curves-note-purchases = Kaplan–Meier from the first purchase to the first inactivity; the band is 95% log-log, the hollow point the median. Nobody can be inactive before the limit ({ $days } days). A curve ends where too few clients are still watched. Split by what is known from the start: a fact that came later flatters the curve. Source: purchases.
page-churn-curves-note-contracts = Kaplan–Meier from the opening to the closing of a contract; the band is 95% log-log, the hollow point the median. Source: contracts.
page-churn-at-risk-purchases = Clients under observation
page-churn-at-risk-contracts = Contracts under observation
page-churn-log-rank = Log-rank: { $p }.
page-churn-p-small = p < 0.001
page-churn-point = { $part }: { $share } are still with us after { $span }
page-churn-largest = Drawn are the { $count } largest parts; all of them stand in the table below.
page-churn-left-part = Part
page-churn-left-by = Gone within
page-churn-left-pick = Choose
page-churn-next = Build a segment: { $clients }
page-churn-next-none = Build a segment
page-churn-next-save-first = Save the limit first
page-churn-part = Part
page-churn-began-purchases = Buyers
page-churn-gone-purchases = Became inactive
page-churn-began-contracts = Contracts
page-churn-gone-contracts = Closed
page-churn-median = Median
page-churn-interval = 95% interval
page-churn-after-year = With us after a year
page-churn-after = What happens after preferential terms
page-churn-after-purchases = After preferential terms: share of clients still with us
page-churn-after-contracts = After preferential terms: share of contracts still running
page-churn-after-alt = Survival curves that begin on the day preferential terms ended
page-churn-after-x-months-purchases = months after preferential terms ended
page-churn-after-x-months-contracts = months after preferential terms ended
page-churn-after-x-days-purchases = days after preferential terms ended
page-churn-after-x-days-contracts = days after preferential terms ended
page-churn-after-note-purchases = Counted from the day a client's preferential terms ended; only those who were active then (limit { $days } days). No development is offered in the first 30 days. Source: preferential terms and purchases.
page-churn-after-note-contracts = Counted from the day a client's preferential terms ended; only contracts that ran then. No development is offered in the first 30 days. Source: preferential terms and contracts.
page-churn-period = Cohorts
page-churn-period-month = By month
page-churn-period-quarter = By quarter
page-churn-measure = In a cell
page-churn-measure-retention = Still buy
page-churn-measure-revenue = Revenue
page-churn-measure-margin = Margin
page-churn-window = Show cohorts
page-churn-cohorts-retention = Share of the cohort that buys, %
page-churn-cohorts-revenue = What one client of the cohort has brought to date, { $unit }
page-churn-cohorts-margin = What margin one client of the cohort has brought to date, { $unit }
page-churn-unit-1 = { $currency }
page-churn-unit-1000 = { $currency } thousand
page-churn-unit-1000000 = { $currency } million
page-churn-cohorts-alt = Heat map of cohorts by the time of the first purchase; the same cells are chosen from the lists below
page-churn-cohorts-x-month = months since the first purchase
page-churn-cohorts-x-quarter = quarters since the first purchase
page-churn-cohorts-note-retention = A cohort is the clients whose first purchase fell in the period; a cell is the share of them with a purchase day in that period. Click a cell to see its clients. A pale cell: the period is not over. Without a purchase in the base: { $outside }. Source: purchases.
page-churn-cohorts-note-revenue = Purchases less returns up to the end of the period, per client of the cohort. A pale cell: the period is not over. Without a purchase in the base: { $outside }. Source: purchases.
page-churn-cohorts-note-margin = Margin up to the end of the period, per client of the cohort. A pale cell: the period is not over. Without a purchase in the base: { $outside }. Source: purchases.
page-churn-no-cohorts = No cohorts yet: not a single purchase.
page-churn-cell-retention = { $cohort }, period { $since }: { $value } of the cohort bought ({ $clients })
page-churn-cell-revenue = { $cohort }, by the end of period { $since }: { $value } a client ({ $clients })
page-churn-cell-margin = { $cohort }, by the end of period { $since }: { $value } of margin a client ({ $clients })
page-churn-not-over = the period is not over
page-churn-cohort = Cohort
page-churn-since-month = Month since start
page-churn-since-quarter = Quarter since start
page-churn-who = Whom to take
page-churn-who-bought = Who bought
page-churn-who-silent = Who did not
page-churn-who-all = The whole cohort

page-start-empty-churn = Here you will see when clients leave, and why; there are no purchases yet.
