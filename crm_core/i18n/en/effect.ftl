# The effect of campaigns: errors, why nothing can be said, doubts.
effect-bad-policy = { $name } must lie between { $least } and { $largest }; given was { $given }.
effect-unknown-setting = There is no setting “{ $given }”. Known: { $known }.
effect-bad-cost = { $name } must be a number from 0 to { $largest }; given was { $given }.
effect-unknown-metric = There is no outcome “{ $given }”. Did you mean “{ $nearest }”? Known: { $known }.
effect-unknown-variant = The campaign has no variant “{ $given }”. Did you mean “{ $nearest }”? Known: { $known }.
effect-unknown-campaign = No campaign “{ $given }” was ever sent or loaded. Did you mean “{ $nearest }”?
effect-no-campaigns = No campaign was ever sent or loaded yet, so there is nothing to measure under “{ $given }”. Release a list, or load campaign members.
effect-not-begun = The campaign “{ $name }” had not begun by that day. Choose a later one.
effect-never-sent = The campaign “{ $name }” was never released, so there is nothing to measure yet.
effect-bad-share = { $name } must be a share between { $least } and { $largest }; given was { $given }.
effect-name-or-all = Name one campaign, or give --all with -o FILE.
effect-unknown-format = “{ $name }”: the table is written as .csv or .json.

effect-reason-no-target = nobody was contacted
effect-reason-no-control = there was no control group
effect-reason-no-responses = no responses were loaded
effect-reason-control-silent = the control group could not answer, and there are no sales to compare by
effect-reason-no-contact-day = the day of the contact is not known
effect-reason-no-data = there are no sales after { $day }
effect-reason-no-margin = the sales have no margin
effect-reason-nobody-eligible = nobody this outcome could happen to
effect-reason-skewed-groups = the groups are not as drawn: control { $share } instead of { $planned }
effect-reason-too-few = too few clients: { $needed } needed, { $had } there
effect-reason-too-few-ever = too few clients: { $had }
effect-reason-all-the-same = every client of both groups brought the same, or nobody bought anything
effect-way-no-target = Load who was contacted, or release the list.
effect-way-no-control = Next time hold 10% back. For this one, only a comparison before and after is left, and it is merely indicative.
effect-way-no-responses = Load the responses on the screen Data, or measure purchases.
effect-way-control-silent = Load the sales of the same days and measure purchases.
effect-way-no-contact-day = Load the members again with the day of the contact.
effect-way-no-data = Load the sales of the days after the contact.
effect-way-no-margin = Load sales with margin or cost, or measure revenue.
effect-way-nobody-eligible = Choose another outcome.
effect-way-skewed-groups = Find out who is missing from one of the groups: a removal after the draw makes any difference meaningless.
effect-way-too-few = Pool several campaigns of the class, hold a larger share back, or count a longer window.
effect-way-all-the-same = Wait until somebody buys, count a longer window, or measure the share of buyers.

effect-caveat-window-open = { $days } of { $window } days are over: the figure may still move.
effect-caveat-response-or-purchase = Control could not answer, so for both groups it is counted who answered or bought.
effect-caveat-few-events = It happened to fewer than ten clients: the interval may be wider than it need be.
effect-caveat-skewed-money = A few large purchases weigh much: the interval may cover less often than 95%. See the figure with the largest amounts cut.
effect-caveat-control-contacted = Control clients contacted by this campaign all the same: { $count }. The true effect is larger than shown.

effect-again-more = The same clients were held back by several campaigns of the same days: 100 contacted clients had { $contacts } contacts of the other campaigns more than 100 held back. What the others brought is counted again, so the total is too high.
effect-again-less = Clients held back by one campaign were contacted by others of the same days: 100 of them had { $contacts } such contacts more than 100 contacted. The total is too low.
