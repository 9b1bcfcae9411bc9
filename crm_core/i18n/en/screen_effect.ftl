# The screen Effect
page-effect-period = Began
page-effect-period-year = in a year
page-effect-period-quarter = in three months
page-effect-period-all = ever
page-effect-window = Attribution window, days
page-effect-window-14 = 14
page-effect-window-30 = 30
page-effect-window-60 = 60
page-effect-window-90 = 90
page-effect-none = No campaign of this period can be measured yet. Release a list with a control group, or load the members of a campaign that ran elsewhere.
page-effect-to-campaigns = To the campaigns
page-effect-answer =
    { $count ->
        [one] One campaign added
       *[other] { $campaigns } campaigns added
    } :green[**{ $net }**] of margin (95%: { $lower } … { $upper }). Without a control group the report would credit **{ $naive }**.
page-effect-answer-unclear =
    { $count ->
        [one] One campaign added
       *[other] { $campaigns } campaigns added
    } **{ $net }** of margin, which cannot be told from nothing (95%: { $lower } … { $upper }). Without a control group the report would credit **{ $naive }**.
page-effect-answer-shares =
    { $count ->
        [one] One campaign is measured
       *[other] { $campaigns } campaigns are measured
    } by the share of buyers; what margin they added cannot be said.
page-effect-answer-nothing =
    { $count ->
        [one] Of one campaign nothing can be said yet
       *[other] Of { $campaigns } campaigns nothing can be said yet
    }: the reasons stand beside each.
page-effect-counted =
    { $count ->
        [one] { $campaigns } campaign
       *[other] { $campaigns } campaigns
    } · measured: { $measured } · still running: { $running } · cannot be said: { $unsaid }
page-effect-found-worked =
    { $count ->
        [one] { $shown } campaign worked
       *[other] { $shown } campaigns worked
    }
page-effect-found-harmed =
    { $count ->
        [one] { $shown } campaign did harm
       *[other] { $shown } campaigns did harm
    }
page-effect-found-nothing =
    { $count ->
        [one] { $shown } campaign shows no clear effect
       *[other] { $shown } campaigns show no clear effect
    }
page-effect-found-open =
    { $count ->
        [one] { $shown } campaign still running
       *[other] { $shown } campaigns still running
    }
page-effect-found-unsaid =
    { $count ->
        [one] { $shown } campaign of which nothing can be said
       *[other] { $shown } campaigns of which nothing can be said
    }
page-effect-cannot = cannot be said
page-effect-axis-share = difference from control, pp
page-effect-axis-money = margin net of costs, { $unit }
page-effect-axis-head = for each client, { $currency }
page-effect-unit-million = { $currency } million
page-effect-unit-thousand = { $currency } thousand
page-effect-unit-plain = { $currency }
page-effect-forest = Share of buyers: what was added
page-effect-forest-note = The line is the 95% interval of target minus control (Newcombe, method 10). A filled square differs from zero also after correction for the number of campaigns (Benjamini–Hochberg); a hollow one does not. Red is harm.
page-effect-forest-alt = Forest plot of { $count } campaigns: the difference in the share of buyers with its 95% interval, or why it cannot be said
page-effect-money = Margin added, and ○ the same without control
page-effect-money-note = Margin of the contacted above control (Welch, CUPED) less contacts, fixed cost and incentives. The grey ring is what a report without a control group would credit.
page-effect-money-alt = Margin added by { $count } campaigns with intervals, beside the figure without control
page-effect-hover-share = { $shown } pp ({ $between })
page-effect-hover-money = net of costs { $net } ({ $lower } … { $upper })
page-effect-hover-naive = without control: { $naive }
page-effect-newest = The picture shows the { $shown } newest of { $all }; the table has them all.
page-effect-attention-contacts = Contacts
page-effect-attention-contacts-help = Outbound contacts of these campaigns.
page-effect-attention-per-contact = Margin of one contact
page-effect-attention-per-contact-help = Added margin net of costs ÷ contacts, over the campaigns where it can be counted.
page-effect-attention-per-thousand = Contacts for 1,000 of margin
page-effect-attention-per-thousand-help = How much attention of clients it takes to add 1,000 of margin. A dash: what was added cannot be told from nothing.
page-effect-attention-refusals = Refusals per 10,000 contacts
page-effect-attention-refusals-help = Contacted clients who refused within the window, for 10,000 contacts.
page-effect-all = Campaigns
page-effect-pools = By class and channel
page-effect-pools-note = The campaigns of a kind together, also those too small to be judged alone: difference in the share of buyers, random effects (DerSimonian–Laird); the margin is added up.
page-effect-col-campaign = Campaign
page-effect-col-class = Class
page-effect-col-channel = Channel
page-effect-col-began = Began
page-effect-col-target = Target
page-effect-col-control = Control
page-effect-col-effect = Effect, pp
page-effect-col-interval = 95%
page-effect-col-net = Margin
page-effect-col-naive = Without control
page-effect-col-verdict = Verdict
page-effect-col-campaigns = Campaigns
page-effect-col-together = Together, pp
page-effect-col-contacts = Contacts
page-effect-col-outcome = Outcome
page-effect-col-difference = Difference
page-effect-col-lift = Lift
page-effect-col-what = What
page-effect-col-amount = Amount
page-effect-col-check = Check
page-effect-col-result = Result
page-effect-col-response = Response
page-effect-col-count = Count
page-effect-col-step = Step
page-effect-col-targeted = On the list
page-effect-col-delivered = Delivered
page-effect-col-undelivered = Undelivered
page-effect-col-unknown = Not known
page-effect-col-said-yes = Answered yes
page-effect-verdict-worked = worked
page-effect-verdict-harmed = did harm
page-effect-verdict-nothing = no clear effect
page-effect-verdict-open = still running
page-effect-word-added = added
page-effect-word-harmed = harm
page-effect-word-no-difference = no clear difference
page-effect-one = One campaign from near
page-effect-choose = Campaign
page-effect-choose-none = choose here or click on the picture
page-effect-variant = Variant
page-effect-variant-all = all variants
page-effect-one-added = { $target } of the contacted bought, { $control } of control: { $difference } pp (95%: { $between }). That is **{ $added } buyers** who would not have come; without control the report would credit { $naive }.
page-effect-one-harmed = { $target } of the contacted bought, { $control } of control: { $difference } pp (95%: { $between }). The campaign did harm: **{ $added } buyers**; without control the report would credit { $naive }.
page-effect-one-no-difference = { $target } of the contacted bought, { $control } of control: { $difference } pp (95%: { $between }). The difference cannot be told from chance (buyers added: { $added }); without control the report would credit { $naive }.
page-effect-funnel = What became of the message
page-effect-funnel-note = On the list = delivered + undelivered + not known. An answer proves delivery; control is not in it.
page-effect-funnel-alt = Bars: on the list, delivered, undelivered, not known, answered yes
page-effect-funnel-none = Nobody was on the list.
page-effect-funnel-targeted = On the list
page-effect-funnel-delivered = Delivered
page-effect-funnel-undelivered = Undelivered
page-effect-funnel-unknown = Not known
page-effect-funnel-said-yes = Answered yes
page-effect-curve = How the effect grew
page-effect-curve-note = Target minus control up to each day after the contact, with the 95% band. Shares: Newcombe; money for each client: Welch.
page-effect-curve-alt = Curve of the effect over the days since the contact with its 95% band
page-effect-curve-of = Outcome
page-effect-curve-days = days since the contact
page-effect-curve-hover = day { $day }: { $value } ({ $between })
page-effect-curve-none = Without a control group, or before two days are over, there is no curve.
page-effect-metric-purchase = Bought
page-effect-metric-response = Answered yes
page-effect-metric-revenue = Revenue for each client
page-effect-metric-margin = Margin for each client
page-effect-metric-average-check = Average check
page-effect-metric-second-purchase = First purchase → second
page-effect-metric-stayed-active = Stayed active
page-effect-metric-refusal = Refused
page-effect-line-cuped = freed of earlier purchases (CUPED)
page-effect-line-winsorised = largest amounts cut
page-effect-outcomes = Every outcome, target against control
page-effect-outcomes-note = Counted from the day of the contact for { $window } days, for target and control alike. Shares in percentage points (Newcombe), money for each client (Welch), lift by Donner–Zou and Fieller. Amounts are cut at the { $winsor } quantile of buyers.
page-effect-brought = What it brought
page-effect-money-buyers = Buyers added
page-effect-money-revenue = Revenue added
page-effect-money-gross = Margin added
page-effect-money-contacts = Contacts
page-effect-money-fixed = Fixed cost
page-effect-money-incentives = Incentives
page-effect-money-net = Net of costs
page-effect-money-naive = The same without control
page-effect-money-anyway = Given to those who would have bought anyway
page-effect-money-client = Cost of one added buyer
page-effect-costs = What it cost
page-effect-cost-cost-per-contact = One contact
page-effect-cost-fixed-cost = Fixed
page-effect-cost-incentive = Each buyer was given
page-effect-cost-incentive-share = Discount, % of purchases
page-effect-costs-save = Save
page-effect-checks = Can the comparison be trusted
page-effect-checks-note = Before: in the 90 days before the contact unless the policy says otherwise. A chance below 1% of such a gap is worth a look.
page-effect-check-ratio = Groups drawn as planned
page-effect-check-unknown = the planned share is not known
page-effect-check-before-bought = Bought before
page-effect-check-before-revenue = Revenue before
page-effect-check-before-margin = Margin before
page-effect-check-met-others = Contacted by other campaigns in the window
page-effect-check-contacted = Control contacted by this campaign
page-effect-check-both = In both groups after a merge (counted as control)
page-effect-check-nobody = nobody
page-effect-check-fine = :material/check: p = { $p }
page-effect-check-wrong = :material/warning: p = { $p }
page-effect-check-pair = { $target } and { $control }
page-effect-responses = Responses, each explained
page-effect-responses-note = One answer of a client to a step counts once; the first cause that holds is told.
page-effect-response-counted = counted
page-effect-response-control = from control
page-effect-response-duplicate = again the same
page-effect-response-late = after the window
page-effect-response-early = before the contact
page-effect-response-foreign = not of this campaign
page-effect-response-unknown-campaign = unknown campaign
page-effect-response-undelivered = not delivered
page-effect-response-opt-out = refused: closed at once
page-effect-outcome-positive = yes
page-effect-outcome-negative = no
page-effect-outcome-opened = opened
page-effect-outcome-clicked = clicked
page-effect-outcome-undelivered = undelivered
page-effect-outcome-opt-out = refusal
page-effect-hours = Answers by the hour
page-effect-hours-note = Answers “yes” and “no” as they came in.
page-effect-hours-alt = Answers by the hour; most at { $hour }: { $peak }
page-effect-hours-axis = answers
page-effect-steps-reach = What became of each step
page-effect-steps-added = What each step added: { $metric }
page-effect-steps-note = A step is told by its own days: from its first contact to the beginning of the next step. Both groups are whole, as drawn with the first step. “Whole campaign” is all of the target against all of control in the same days, whatever all steps did by then.
page-effect-steps-unknown = The ledger holds no contact of these steps, only answers: what each step added cannot be said.
page-effect-col-days = Days since the contact
page-effect-col-step-alone = This step
page-effect-col-step-together = Whole campaign
page-effect-step-days = { $first }–{ $last }
page-effect-step-against = against { $names }
page-effect-step-unnamed = no name
page-effect-step-points = pp
page-effect-before-after = Merely *indicative*, for there was no control: in the { $days } days before the contact { $before } of them bought, in the { $days } days since, { $after } ({ $difference } pp; 95%: { $between }). The season, other campaigns and whom you chose are in this figure too: it is no effect.
page-effect-stayed = Who stays active
page-effect-stayed-note = Kaplan–Meier from the contact to the day on which inactivity is reached for the first time; only clients active on the day of the contact; 95% bands.
page-effect-stayed-alt = Two curves of who is still active, target and control; inactive after { $gap } days without a purchase
page-effect-stayed-axis = still active, %
page-effect-stayed-mean = Over { $days } days a contacted client stayed active longer by { $difference } days (95%: { $between }).
page-effect-stayed-few = Too few have become inactive so far to compare the mean time.
page-effect-split = For whom it worked: by
page-effect-split-none = choose a fact or a segment
page-effect-parts = The effect by part
page-effect-parts-note = Parts are cut the day before the contact. Looking at many parts finds chance differences: believe the test below, not the largest.
page-effect-parts-alt = Forest plot of the effect in { $count } parts
page-effect-parts-differ = The effect differs between the parts (Cochran’s Q, p = { $p }).
page-effect-parts-same = That the effect differs between the parts cannot be told (Cochran’s Q, p = { $p }).
page-effect-parts-open = Opened as a segment are the clients who belong to the part on the day of the screen.
page-effect-next = Plan a test
page-effect-next-note = Hold 10% back next time: without a control group nothing can be said.
page-power-title = Can it be measured?
page-power-can = Yes. Usually { $rate } of these clients buy in the window; with { $target } in target and { $control } in control a rise to **{ $share }** (by { $lift }) will be noticed in four cases of five.
page-power-cannot = Hardly. Usually { $rate } of these clients buy in the window; with { $target } in target and { $control } in control only a rise to { $share } (by { $lift }) would be noticed. Pool several campaigns, hold a larger share back, or count a longer window.
page-power-no-control = No: nobody is held back. Give a share for the control group, such as 10%.
page-power-nothing = It cannot be measured: too few clients, or nobody of them bought in the last window.
page-power-usual = For a lift of 20% { $needed } clients would be needed; with these it is noticed in { $reached } of cases.
page-power-price = If the campaign works that well, not contacting control costs about { $money } of margin.
page-power-holdout = Control share
page-power-control = Clients in control
page-power-lift = Smallest detectable lift
page-power-note = Two-sided, 95%, power 80% (Fleiss, Levin & Paik 2003). The usual share: what the clients of this segment did in the window that ended yesterday, chosen as of the day it began.
page-start-empty-effect = Here stands what campaigns added: target against control, once something is loaded.
