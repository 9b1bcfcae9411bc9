# Screen Churn, lower part: the risk
page-risk-title = Who will leave next
page-risk-nothing = The risk of churn has not been fitted yet. A model learns it from clients of an earlier day and is tested on a later one; segments get three new facts: risk, its tenth and its main cause.
page-risk-who = Who will leave in the next { $days } { $days ->
    [one] day
   *[other] days
  }
page-risk-nobody = On { $day } nobody is active: no client has bought anything in the last { $days } { $days ->
    [one] day
   *[other] days
  }.
page-risk-top = The riskiest
page-risk-top-one = 10%
page-risk-top-two = 20%
page-risk-top-three = 30%
page-risk-top-all = All active
page-risk-cause = Cause
page-risk-every-cause = Any cause
page-risk-main-cause = Main cause
page-risk-clients = Clients
page-risk-mean = Mean risk
page-risk-money = Revenue at risk
page-risk-together = All together
page-risk-causes-note = The risk is the chance that an active client buys nothing in the next { $days } { $days ->
    [one] day
   *[other] days
  }. The main cause is the respect in which the risk would fall most if the client were usual. Revenue at risk is the net amount of the last 365 days times the risk.
page-risk-take = Keep { $clients }
page-risk-expected = Expected to leave among them: { $clients }, with { $money }.
page-risk-reliability = What was predicted, and what happened
page-risk-reliability-alt = Share of clients who left over the predicted risk, in ten groups, with 95% intervals; the dotted line is exact predictions.
page-risk-reliability-note = On the test day: ten equal groups by predicted risk; bars are 95% intervals (Wilson). The nearer to the dotted line, the more literally a risk may be read.
page-risk-reliability-hover = { $clients }
    predicted { $predicted }
    left { $observed } (95%: { $lower }–{ $upper })
page-risk-exact = exact
page-risk-predicted = predicted risk
page-risk-observed = left
page-risk-lift = Of the riskiest tenth { $share } left, of all { $all }
page-risk-lift-alt = Share of clients who left in each tenth by predicted risk, the riskiest first; the dotted line is the share of all.
page-risk-lift-note = On the test day. At the top of each bar: how many times as many left as among all.
page-risk-lift-hover = Tenth { $decile }: { $clients }
    left { $observed } (95%: { $lower }–{ $upper })
page-risk-tenth-today = Tenth { $decile } on the chosen day
page-risk-tenths = tenths by risk, the riskiest first
page-risk-of-all = of all { $share }
page-risk-models = Beside recency alone
page-risk-model = Model
page-risk-auc = AUC (95%)
page-risk-brier = Brier
page-risk-log-loss = Log loss
page-risk-gain = Log loss saved against recency (95%)
page-risk-origin = Learned as of { $trained } ({ $learned }), tested as of { $tested }: { $clients }, of whom { $gone } left within { $days } { $days ->
    [one] day
   *[other] days
  }. Fitted on { $fitted }, version { $version }. AUC: the chance that a leaver is ranked above a stayer (interval: DeLong). Brier and log loss: the smaller, the better. A model is used only when it surely saves log loss.
page-risk-horizon = Days ahead
page-risk-horizon-usual = as the inactivity limit
page-risk-horizon-help = Without a number: the inactivity limit of this base; where it has none, 90.
page-risk-fit = Fit the risk
page-risk-refit = Fit again as of { $day }
