# Screen Effect: models of past campaigns
page-models = Learned from past campaigns
page-models-intro = Who answers, and whose purchase a contact adds. A model learns from earlier campaigns and is used only when it tells more than one number for everyone on the last of them.
page-models-kind = Model
page-models-kind-uplift = uplift
page-models-kind-response = response
page-models-class = Class
page-models-channel = Channel
page-models-any = any channel
page-models-used = What is used
page-models-verdict-better = the model
page-models-verdict-constant = one number for everyone
page-models-verdict-untested = one number for everyone, not yet tested
page-models-figure = How much the best tells (97.5%)
page-models-constant = For everyone
page-models-day = As of
page-models-note = Uplift: Qini, outcomes added per 100 contacted over random order. Response: AUC, 0.5 is chance. What is used stands as a fact for segments: uplift and chance of a response by class.
page-models-qini-figure = Qini { $value } ({ $lower }…{ $upper })
page-models-auc-figure = AUC { $value } ({ $lower }…{ $upper })
page-models-shown = Look closer at
page-models-origin = Learned from: { $trained } ({ $learned }). Tested on: { $tested } ({ $clients }). Outcomes within { $days } { $days ->
    [one] day
   *[other] days
  } of the contact; facts are those of the day before it.
page-models-qini = Whom to take first
page-models-qini-alt = Purchases added a contacted client as clients are taken in the order of the model, beside random order.
page-models-qini-note = On the test campaign (Radcliffe 2007). The further the line bulges over the dotted one, the more a part of the list brings.
page-models-fifths = Foretold and seen, by fifths
page-models-fifths-alt = Uplift foretold and observed in five parts of the clients, the highest foretold first, with 95% intervals.
page-models-fifths-note = Points: target minus control on the test campaign, 95% (Newcombe). Lines: what the model foretold.
page-models-fifth-hover = { $clients }
    foretold { $foretold }
    seen { $seen }
page-models-by-model = by the model
page-models-at-random = at random
page-models-taken = clients taken
page-models-added = added
page-models-uplift = uplift
page-models-fifths-x = fifths, the highest foretold first
page-models-foretold = foretold
page-models-reliability = What was predicted, and what happened
page-models-reliability-alt = Share of clients who did it over the predicted chance, in groups, with 95% intervals.
page-models-reliability-note = On the test campaign; bars are 95% intervals (Wilson).
page-models-lift = Lift by tenths
page-models-lift-alt = Share of clients who did it in each tenth by the predicted chance, the highest first.
page-models-lift-note = On the test campaign. At the top of each bar: how many times as many as among all.
page-models-predicted = predicted chance
page-models-did = did it
page-models-tenths = tenths by chance, the highest first
page-models-fit = Fit as of { $day }
