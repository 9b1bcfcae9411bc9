# The screen Value
page-start-empty-value = What clients are worth is read from their purchases; there are none yet.
page-value-nothing = No model of value is fitted yet. It learns from the purchases up to { $day } and is tried on the last part of them.
page-value-nothing-note = Takes seconds to minutes. Nothing is sent anywhere; segments get eight new facts.
page-value-fit = Fit the model
page-value-refit = Fit anew as of { $day }
page-value-settings = Settings
page-value-horizon = Look ahead
page-value-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
  }
page-value-discount = Discount a year, %
page-value-margin = Margin where none is known, % of the amount
page-value-margin-help = For purchases that tell no margin and whose product has no share of its own. Empty: revenue is counted then.
page-value-zero-days = Days with a net amount of 0 count as purchase days
page-value-answer = In { $count } months the base will bring **:green[{ $amount }]** of { $money ->
    [margin] margin
   *[other] revenue
  }.
page-value-answer-interval = In { $count } months the base will bring **:green[{ $amount }]** of { $money ->
    [margin] margin
   *[other] revenue
  } (95%: from { $low } to { $high }).
page-value-answer-errors = In the test period the model was off by **{ $error }**, the same rate as before by { $naive }.
page-value-answer-wide = That error is larger than the interval: season or market changed, which the interval does not foresee.
page-value-answer-naive = { $why } That would be { $amount } of { $money ->
    [margin] margin
   *[other] revenue
  } in { $count } months.
page-value-bought = { $count ->
    [one] { $shown } client with purchases
   *[other] { $shown } clients with purchases
  }
page-value-history = { $count ->
    [one] history of { $count } month
   *[other] history of { $count } months
  }
page-value-holdout = { $count ->
    [one] tried on the last { $count } day
   *[other] tried on the last { $count } days
  }
page-value-fitted-on = model of { $day }, version { $version }
page-value-contracts = of what is expected { $amount } is by contracts
page-value-stale = the day or the data are not those of the model: fit anew for an interval
page-value-rounded = times rounded to whole weeks for the fit alone
page-value-sampled = values of purchases fitted on a fixed sample of clients
page-value-purchases-coming = Purchases to come
page-value-purchases-coming-help = Days with a purchase expected of all clients within the horizon.
page-value-mean-purchase = One purchase brings
page-value-mean-purchase-help = Expected margin (or revenue) of a client's next purchase, the mean over clients.
page-value-next-purchase = One more purchase is worth
page-value-next-purchase-help = What the purchase itself brings, and by how much it raises what is expected of the client afterwards: who buys today is still with us. A purchase bought by a discount proves less.
page-value-loss-makers = Loss-making clients
page-value-loss-makers-help = Margin so far below zero. A dash: margins are not known, the rule cannot fire.
page-value-calibration = What was foretold and what came
page-value-calibration-hit = The model hits, the same rate as before does not
page-value-calibration-alt = Purchases of clients in the test period by their repeat purchases before it, with 95% intervals, beside the model and the same rate as before
page-value-calibration-note = Means per client, bars are 95% intervals of what happened. The models knew only the history before { $start } and were tried up to { $day }.
page-value-was = was { $value } ({ $low }–{ $high })
page-value-actual = what came
page-value-repeats = repeat purchases before the trial
page-value-in-holdout = purchases in the test period
page-value-curve = { $clients } of the clients brought { $share } of the { $money ->
    [margin] margin
   *[other] revenue
  }
page-value-curve-loss = { $share } of the clients lower the margin
page-value-curve-alt = Whale curve: share of all value so far by share of clients, the most valuable first
page-value-curve-note = Brought so far: { $amount } = 100%, clients from the most valuable on. Loss-making: { $money ->
    [margin] margin so far below zero.
   *[other] cannot be told from revenue.
  }
page-value-curve-x = clients, from the most valuable on
page-value-curve-y = { $money ->
    [margin] margin so far
   *[other] revenue so far
  }
page-value-best = <b>{ $clients } of clients</b> — { $share } of the { $money ->
    [margin] margin
   *[other] revenue
  }
page-value-top = top { $share }
page-value-loss = <b>{ $share }</b><br>lose money:<br>{ $amount }
page-value-map = Who is still with us, and where the money is
page-value-map-alt = Map of clients by the probability that they are still with us and by recency, coloured by expected value
page-value-map-note = In a cell: clients and their expected value. Click a cell to take it; the same choice stands in the list below.
page-value-map-nobody-left = In this history nobody can be told to have left: the probability stays near 1. A longer history will tell more.
page-value-map-x = days since the last purchase
page-value-map-y = probability that the client is with us
page-value-upto = up to { $days }
page-value-over = over { $days }
page-value-cell = Chosen cell
page-value-cell-none = Click the map or choose here
page-value-take-cell = Build a segment: { $clients }
page-value-models = Models side by side
page-value-model = Model
page-value-used = used
page-value-deviance = Deviance
page-value-total-error = Total error
page-value-mae = Mean error
page-value-models-note = On the last { $days } days, kept back. The least Poisson deviance wins; total error is the whole foretold against the whole that came; the mean absolute error is shown but decides nothing.
page-value-parameters = Parameters
page-value-likelihood = Log-likelihood
page-value-parameters-note = Of all history, time in weeks. In brackets 95% intervals from the curvature of the likelihood.
page-value-how = How the model works
page-value-how-words = While a client is with us it buys at a rate of its own; some day it leaves without saying so. From the number of purchases, the time of the last and the time since the first, the models (BG/NBD, MBG/NBD, Pareto/NBD) tell the probability that it is still with us and how many purchases to expect. Gamma-Gamma tells what a purchase of it brings, from its own repeat purchases and everyone's. Each model is tried on the last part of the history, which it has not seen, against “same rate as before” and “nobody buys”; the best one is fitted anew to all history. The expected value is discounted by the day of each purchase. BG/NBD believes every one-time buyer to be with us; where it wins, the probability shown is that of MBG/NBD.
page-value-deciles = Ten equal parts by expected value
page-value-deciles-alt = Table of ten equal parts of the clients by expected value
page-value-deciles-note = 1 is the best tenth; clients with equal values stay together. Click a row to take it further.
page-value-decile = Decile
page-value-clients = Clients
page-value-alive = With us
page-value-purchases = Purchases
page-value-purchase = One purchase
page-value-next = One more is worth
page-value-each = Per client
page-value-share = Share
page-value-bar = Share of the expected
page-value-take = Build a segment: decile { $decile }, { $clients }
page-value-take-note = Decile { $decile } holds { $share } of the expected { $money ->
    [margin] margin
   *[other] revenue
  }.
