# Risk of churn: fields, causes, why it cannot be told, stages
field-churn-risk = Churn risk
field-churn-risk-decile = Churn risk, tenth (1 is the highest)
field-churn-cause = Main cause of the churn risk

choice-churn-cause-overdue = Has not bought for longer than usual
choice-churn-cause-one-purchase = One purchase, no second yet
choice-churn-cause-gaps-grown = Gaps between purchases have grown
choice-churn-cause-rare = Buys rarely
choice-churn-cause-new-client = Became a client recently
choice-churn-cause-long-known = A client for long, but not a steady one
choice-churn-cause-small-spend = Spends little
choice-churn-cause-checks-fell = Checks have become smaller
choice-churn-cause-returned = Returned a purchase
choice-churn-cause-contacted-often = Was contacted often
choice-churn-cause-contacted-rarely = Has hardly been contacted
choice-churn-cause-wrote-lately = Wrote or called recently
choice-churn-cause-usual = Nothing out of the ordinary

risk-model-constant = The same risk for everyone
risk-model-recency = Recency alone
risk-model-logistic = Logistic regression
risk-model-boosting = Gradient boosting
risk-calibration-isotonic = isotonic
risk-calibration-sigmoid = sigmoid

risk-verdict-better = The model “{ $model }” tells better than recency alone on months it had not seen: it is used.
risk-verdict-recency-alone = No model tells reliably better than recency alone on months it had not seen: recency alone is used.

risk-usual-limit = The base has no limit of inactivity: who bought within { $days } days counts as active. Set the limit with “churn define --days N”.
risk-bad-horizon = The number of days is from 1 to { $most }, not { $given }.
risk-no-purchases = Nobody had bought anything by { $day }. Load purchases, or choose a later day.
risk-data-ends = Purchases end on { $last }: what happened by { $day } is not known, and everyone would seem to have left. Choose { $last } or load later purchases.
risk-nobody-active = On { $day }, from which the risk is learned, nobody was an active client. The history is too short: take a smaller number of days.
risk-too-few = By { $day } { $left } active clients left and { $stayed } stayed; at least { $least } of each are needed. Take another number of days, or wait until there is more history.
risk-unknown-form = The kept model is of an unknown form ({ $given }). Fit it again.

risk-stage-reading = Reading the clients of earlier days
risk-stage-fitting = Fitting and testing
risk-stage-scoring = Telling the risk of every active client

# About one client; days and amounts come ready
risk-says-overdue = last purchase { $recency } ago, usually one every { $gap }
risk-says-one-purchase = one purchase, { $recency } ago, and no second yet
risk-says-gaps-grown = the last gaps between purchases are { $late }, before they were { $early }
risk-says-rare = buys rarely: once in { $gap } on average
risk-says-new-client = a client for only { $tenure }
risk-says-long-known = a client for { $tenure }, but buys without a steady rhythm
risk-says-small-spend = spent little in the last year: { $spent }
risk-says-checks-fell = the last checks are { $late_check }, before they were { $early_check }
risk-says-returned = returned a purchase in the last 180 days
risk-says-contacted-often = contacted often: { $contacts } in 90 days
risk-says-contacted-rarely = contacted rarely: { $contacts } in 90 days
risk-says-wrote-lately = wrote or called in the last 90 days
