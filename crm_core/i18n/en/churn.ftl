# Churn: facts, errors, reasons
field-is-inactive = Inactive: no purchase within the inactivity limit
field-days-until-inactive = Days left until the client becomes inactive
field-inactive-since = Inactive since
field-first-inactive-after = Days from the first purchase to the first inactivity
field-gap-days = Usual gap between purchases, days
field-silence-ratio = Days since the last purchase to the usual gap, times
field-cohort-month = Cohort: month of the first purchase
field-purchase-months = Months with purchases

churn-bad-days = The inactivity limit is from 1 to { $most } whole days; given: { $given }.
churn-bad-share = The share of gaps is from 0.5 to 0.99; given: { $given }.
churn-bad-policy = The churn policy does not know this: { $given }.
churn-unknown-period = Cohorts are by { $known }, not by “{ $given }”.
churn-nobody-bought = Nobody had bought anything by that day, so there is nobody to leave.
churn-nobody-returned = Nobody has bought twice yet, so the usual gap is not known. Set the inactivity limit yourself.
churn-gaps-not-reached = The limit cannot be proposed: { $share }% of the gaps would have to end in a purchase, and only { $reached }% do. Set the limit yourself.
churn-limit-how-to-set = Set the limit with “churn define --days N”, or try one with “churn curve --days N”.
churn-no-contracts = There are no contracts by that day. Load a file of contracts to see how long they run.
churn-no-terms = No preferential terms had ended by that day. Load a file of preferential terms to see what happens after them.
churn-nobody-left-after-terms = When their preferential terms ended, none of the clients was active: there is nobody to follow.
churn-limit-set = A client is inactive after { $days ->
    [one] { $days } day
   *[other] { $days } days
 } without a purchase (set by hand).
churn-limit-proposed = A client is inactive after { $days ->
    [one] { $days } day
   *[other] { $days } days
 } without a purchase: { $share }% of the gaps between purchases end sooner.
churn-no-contract-after-terms = When the preferential terms ended, none of the clients had a running contract: there is nothing to follow.
churn-days-or-propose = Choose one: --days N sets the limit, --propose takes the one the gaps propose.

survival-lengths-differ = The columns are of different lengths: { $durations } durations, { $other } other values.
survival-bad-duration = A duration is a number, 0 or more.
survival-bad-weight = A weight is a count, 0 or more.
survival-bad-observed = Observed is yes or no (1 or 0) for each duration.
survival-bad-confidence = The confidence is between 0 and 1; given: { $given }.
survival-one-group = Two groups at least are needed to compare curves; given: { $groups }.
survival-nothing-to-compare = Nothing happened yet in the groups, or only one of them was watched when it did: nothing to compare.
survival-no-mean = A mean up to { $until } cannot be said: nobody was watched.
survival-beyond-watched = A mean up to { $until } cannot be said: nobody was watched longer than { $last }.
