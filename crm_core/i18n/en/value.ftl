# Value: fields, models, reasons, verdicts
field-p-alive = Probability that the client is still with us
field-expected-purchases = Expected days with a purchase
field-predicted-value = Expected value
field-historic-value = Value so far
field-total-value = Total value
field-value-decile = Decile of expected value (1 is the best)
field-next-purchase-value = What one more purchase is worth
field-is-loss-making = Loss-making client

value-model-bgnbd = BG/NBD
value-model-mbgnbd = MBG/NBD
value-model-pareto-nbd = Pareto/NBD
value-model-same-rate = same rate as before
value-model-nobody = nobody buys
value-model-none = no model
value-model-gamma-gamma = Gamma-Gamma

value-money-margin = margin
value-money-revenue = revenue

value-stage-histories = Reading histories of clients
value-stage-holdout = Trying the models on the last part of the history
value-stage-models = Fitting the models to all history
value-stage-scores = Scoring every client
value-stage-saving = Saving

value-why-not-converged = did not converge
value-why-few-repeaters = too few clients with repeat purchases
value-why-many-histories = too many different histories for a model this slow

value-verdict-model = { $model } foretold the test period best: its total was off by { $error }, the same rate as before by { $naive }.
value-verdict-model-alone = { $model } foretold the test period best.
value-reason-no-purchases = Nothing can be foretold as of { $day }: no client had bought by then. Load purchases or choose a later day.
value-reason-only-contracts = No client had bought anything by { $day }: only contracts are valued, by monthly margin and the chance that the contract still lives.
value-reason-short-history = Nothing can be foretold: the history up to { $day } is { $history ->
    [one] { $history } day
   *[other] { $history } days
  } long, too short to try the models on its last part.
value-reason-few-repeaters = The models are not used: before the test period only { $repeaters ->
    [one] { $repeaters } client
   *[other] { $repeaters } clients
  } had bought twice or more, at least { $needed } are needed. What is expected is “{ $model }”.
value-reason-not-converged = The models are not used: none of them converged on this history. What is expected is “{ $model }”.
value-reason-naive-wins = The models are not used: “{ $model }” foretold the test period better than each of them.
value-reason-nobody-bought = Nobody bought in the last { $days } days up to { $day }, so no model can be believed. Choose a day up to which purchases are loaded.
value-policy-out-of-range = { $name } must be from { $low } to { $high }; { $given } was given.
value-nothing-fitted = No model of value is fitted yet. Run: value fit --as-of YYYY-MM-DD
value-revenue-note = Margins are not known for all purchases: revenue is counted, and the loss-making rule cannot fire.
value-data-end-note = Purchases end on { $last }. The { $days } days from then to { $day } are read as days without a purchase: if purchases are still to be loaded, load them and fit again.
