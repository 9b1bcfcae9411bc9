# Models of response and uplift: facts, why they cannot be fitted, verdicts
field-response-chance-retention = Chance of a response: retention
field-response-chance-win-back = Chance of a response: win-back
field-response-chance-welcome = Chance of a response: welcome
field-response-chance-development = Chance of a response: development
field-response-chance-content = Chance of a response: content
field-uplift-retention = Uplift of a contact: retention
field-uplift-win-back = Uplift of a contact: win-back
field-uplift-welcome = Uplift of a contact: welcome
field-uplift-development = Uplift of a contact: development
field-uplift-content = Uplift of a contact: content

models-unknown-kind = There is no model “{ $given }”. Known: { $known }.
models-unknown-class = There is no class of contacts “{ $given }”. Known: { $known }.
models-unknown-outcome = Such a model does not learn “{ $given }”. Possible: { $known }.
models-bad-window = The window is from 1 to 730 days, not { $given }.
models-no-campaigns = No campaign of this class and channel had begun by { $day }. Load one, or leave the channel out.
models-none-over = No campaign of this class and channel has its { $days } days of window behind it by { $day }. Wait, take a shorter window, or load later purchases.
models-nobody = The campaigns of this class and channel have no clients in their arms.
models-too-few = Too few to learn from: in the { $arm ->
    [control] control group
   *[target] target group
  } { $did } did it and { $did_not } did not; at least { $least } of each are needed. Add campaigns, or leave the channel out.
models-stage-reading = Reading past campaigns
models-stage-fitting = Fitting and testing
models-stage-scoring = Telling it of every client
models-name-constant = The same for everyone
models-name-logistic = Logistic regression
models-name-boosting = Gradient boosting
models-name-t-learner = Two models, one an arm (T-learner)
models-name-transformed = Transformed outcome
models-verdict-better = “{ $model }” tells more than the constant on a later campaign: it is used.
models-verdict-constant = No model tells reliably more than the constant on a later campaign: everyone gets the same value, { $value }.
models-verdict-untested = No campaign of this class and channel was over before the last one began, so nothing could be tested on a later one: everyone gets the same value, { $value }.
