# The executive's page: PDF and slides.
report-title = Did the campaigns pay?
report-period = Campaigns begun { $since } – { $until }, as of { $day }, { $days }-day window
report-bad-period = The period ends ({ $until }) before it begins ({ $since }). Swap the two days.
report-unknown-language = There is no language “{ $given }”. Known: { $known }.
report-unknown-format = A report cannot be written as “{ $given }”. Name a file that ends in one of: { $known }.
report-interval = { $estimate } ({ $lower } … { $upper })
report-of = { $part } of { $whole }
report-range = 95%: { $lower } … { $upper }
report-cannot = cannot be said: { $reason }
report-answer = { $count ->
    [one] One campaign
   *[other] { $shown } campaigns
 } added { $net } of margin net of costs (95%: from { $lower } to { $upper }). Without control groups the report would have claimed { $naive }.
report-answer-unclear = { $count ->
    [one] One campaign was
   *[other] { $shown } campaigns were
 } measured: { $net } of margin net of costs, and the interval from { $lower } to { $upper } holds zero, so it cannot be said that they paid. Without control groups the report would have claimed { $naive }.
report-answer-loss = { $count ->
    [one] One campaign
   *[other] { $shown } campaigns
 } cost more than they brought: { $net } of margin (95%: from { $lower } to { $upper }). Without control groups the report would have claimed { $naive }.
report-answer-cannot = { $count ->
    [one] The campaign of the period cannot be measured: the reason stands in its row.
   *[other] None of the { $shown } campaigns of the period can be measured in money: the reasons stand in the rows.
 }
report-answer-no-campaigns = No campaign began in this period.
report-figure-measured = Campaigns measured
report-figure-contacts = Contacts spent
report-figure-margin-per-contact = Margin added per contact
report-figure-refusals = Refusals per 10,000 contacts
report-figure-cost = Spent
report-head-campaigns = Campaigns
report-head-campaign = Campaign
report-head-class = Class
report-head-target = Target
report-head-control = Control
report-head-effect = Effect, pp
report-head-net = Added margin
report-head-naive = Without control
report-head-bought = Share of buyers: difference to control, pp
report-head-money = Added margin net of costs; ring: the same without control
report-head-money-bars = Added margin net of costs, and the same without control
report-head-pools = By class of contact
report-head-measured = Campaigns
report-head-notes = To be read with care
report-head-definitions = What the figures mean and where they come from
report-head-source = Source
report-head-page = page
report-head-caption = Line: 95% interval. Filled square: differs from zero, in the shares also after correction for the number of campaigns (Benjamini–Hochberg); hollow: does not. Red: harm.
report-head-million = M
report-head-thousand = K
report-term-effect = Effect
report-meaning-effect = Share of buyers in the target group minus the share of buyers in the control group, in percentage points, within the attribution window from the day of the contact.
report-source-effect = arms drawn before the contact and kept in the ledger; loaded transactions
report-term-interval = Interval
report-meaning-interval = 95% confidence interval: of shares by Newcombe’s method 10, of money by Welch, freed of earlier purchases (CUPED) where that narrows it.
report-source-interval = Newcombe, Statistics in Medicine 17 (1998); Welch, Biometrika 34 (1947); Deng et al., WSDM 2013
report-term-net = Added margin
report-meaning-net = Difference of margin per head times the clients of the target group, less the cost of contacts, fixed costs and incentives. Costs are known, so the interval is of the margin alone.
report-source-net = loaded transactions; the campaign’s own costs
report-term-naive = Without control
report-meaning-naive = Everything the contacted brought in the window less costs, as a report without a control group would claim. Never a result.
report-source-naive = loaded transactions
report-term-cannot = Cannot be said
report-meaning-cannot = There was no control group, the groups were too small or not as drawn, or the window is not over. It is not zero.
report-source-cannot = the checks shown with each campaign
report-term-many = Many campaigns
report-meaning-many = The total adds up every campaign drawn with a control group of at least ten clients whose window is over, also those too small to be judged alone: without them only the lucky ones would be left. Its interval adds up their variances and allows for clients who were in several campaigns.
report-source-many = the rows of the table
report-term-pooled = By class
report-meaning-pooled = Mean difference over the campaigns of a class with random effects: campaigns may truly differ.
report-source-pooled = DerSimonian and Laird, Controlled Clinical Trials 7 (1986)
report-term-contacts = Contacts spent
report-meaning-contacts = Communications of these campaigns in the ledger: the attention that was spent.
report-source-contacts = the ledger of contacts
report-term-refusals = Refusals per 10,000 contacts
report-meaning-refusals = Clients of the target groups who refused campaigns within the window, for 10,000 contacts.
report-source-refusals = the journal of refusals
report-term-groups = Target and control
report-meaning-groups = Clients whom every check let through, parted by chance before the contact: the target was contacted, control was not. Everyone stays in the group drawn, reached or not.
report-source-groups = arms kept in the ledger; loaded members of campaigns run elsewhere
report-term-measured = Campaigns measured
report-meaning-measured = Campaigns whose share of buyers could be compared with control and whose window is over, of all that began in the period.
report-source-measured = the rows of the table
report-term-per-contact = Margin added per contact
report-meaning-per-contact = Added margin net of costs ÷ contacts of the campaigns in the total, with its 95% interval.
report-source-per-contact = loaded transactions; the campaign’s own costs; the ledger of contacts
report-term-spent = Spent
report-meaning-spent = Contacts × cost of one, fixed costs and incentives of all campaigns of the period.
report-source-spent = the campaign’s own costs; costs of loaded members
page-effect-report-pdf = Report as PDF
page-effect-report-pptx = Report as slides
page-effect-report-file = effect
page-effect-report-take = Download now: the link works once
