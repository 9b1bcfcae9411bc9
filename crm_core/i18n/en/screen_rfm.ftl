# The screen RFM
page-rfm-answer = **{ $scored }** bought within { $window }, { $unscored } did not. The group “{ $group }” brought **:green[{ $share }]** of the money.
page-rfm-answer-chosen = **:green[{ $clients }]** in the chosen cells; they brought **{ $share }** of the money.
page-rfm-nobody = Nobody bought within { $window } up to { $day }. Choose another day or load transactions.
page-rfm-best = { $k } is best on every axis.
page-rfm-scheme = Scheme
page-rfm-scheme-default = standard
page-rfm-scheme-dealer = car dealer
page-rfm-scheme-trial = own
page-rfm-window = Purchases within
page-rfm-window-scheme = of the scheme
page-rfm-window-all = all history
page-rfm-window-days = { $days } days
page-rfm-cuts = Thresholds
page-rfm-cuts-scheme = of the scheme
page-rfm-cuts-quantile = quantiles
page-rfm-cuts-jenks = natural
page-rfm-cuts-edges = own
page-rfm-edges-recency = R: days, up to ({ $count })
page-rfm-edges-frequency = F: days with a purchase, from ({ $count })
page-rfm-edges-monetary = M: money, from ({ $count })
page-rfm-colour = Colour of a cell
page-rfm-measure-clients = Clients
page-rfm-measure-revenue = Revenue per client
page-rfm-measure-average-check = Average check
page-rfm-measure-margin = Margin per client
page-rfm-x = F — days with a purchase, more often →
page-rfm-y = R — recency, more recently →
page-rfm-grid = Recency × frequency: { $measure }
page-rfm-grid-alt = RFM grid of clients by recency and frequency, coloured by: { $measure }
page-rfm-grid-note = In a cell: clients and the measure. Click cells to build a segment; the same choice stands in the list beside the grid. Source: purchases of the days the scheme looks at.
page-rfm-limits = Thresholds of the scores
page-rfm-limits-note = Equal values get equal scores. The last row shows the worst value found.
page-rfm-score = Score
page-rfm-r-upto = R: days, up to
page-rfm-f-from = F: days, from
page-rfm-m-from = M: from
page-rfm-cells = Chosen cells
page-rfm-cells-none = Click the grid or choose here
page-rfm-cells-help = The same choice as a click on the grid, for the keyboard.
page-rfm-view = Show below
page-rfm-view-groups = Groups
page-rfm-view-codes = Codes
page-rfm-view-moves = Who moved
page-rfm-groups = { $count ->
    [one] { $count } group: the area is clients, the colour as in the grid
    *[other] { $count } groups: the area is clients, the colour as in the grid
  }
page-rfm-groups-alt = Treemap of { $count } groups by number of clients
page-rfm-groups-note = Groups are patterns over the digits; every client with a score is in exactly one.
page-rfm-groups-small = Too small for words: { $groups }.
page-rfm-codes = Codes and clients
page-rfm-codes-alt = Table of RFM codes with their groups and clients
page-rfm-code = Code
page-rfm-group = Group
page-rfm-clients = Clients
page-rfm-share = Share, %
page-rfm-moves-back = Compare with the base so long ago
page-rfm-moves = Who moved from { $before } to { $after }
page-rfm-moves-alt = Flows of clients between groups from { $before } to { $after }
page-rfm-moves-note = Left: before, right: after. Each date is cut at its own thresholds, so either side equals the grid of its date.
page-rfm-matrix = The same as a matrix: { $base } clients in all
page-rfm-matrix-alt = Matrix of moves between groups, { $base } clients in all
page-rfm-matrix-note = Rows: before, columns: after. The cells add up to the base.
page-rfm-then = group on { $day }
page-rfm-no-score = No purchase in the window
page-rfm-not-yet = Not yet a client
page-rfm-take-over = Use this scheme for the base
page-rfm-take-over-help = Segments read their R, F and M by the scheme of the base.
page-rfm-trial = You are looking at a trial: segments still read the scheme of the base.
page-rfm-next = Build a segment: { $clients }
page-rfm-next-note = The chosen cells become the rule of a segment.
page-rfm-pick-first = Choose cells of the grid first.

# The laboratory
page-rfm-group-set = Groups
page-rfm-empty = Nobody has { $scores }: { $why }
page-rfm-empty-quantile = more than one equal share of clients has the same value, and equal values get equal scores.
page-rfm-empty-jenks = there are fewer different values than scores.
page-rfm-empty-edges = no client lies between these thresholds.
page-rfm-view-edges = Sensitivity
page-rfm-view-proof = Did it hold
page-rfm-view-schemes = Schemes and groups
page-rfm-move-by = Move a threshold by
page-rfm-no-edges = This scheme has no thresholds anybody could cross.
page-rfm-edge-down = threshold lower by { $share }
page-rfm-edge-up = threshold higher by { $share }
page-rfm-sensitivity = How many clients change cell when one threshold moves by { $share }
page-rfm-sensitivity-alt = Bars for every threshold: the share of clients who change cell when it is lower or higher by { $share }
page-rfm-sensitivity-note = Of the clients with a score; whole days and visits move by at least one. A long bar: many clients stand close to the threshold, and their cell says little. Click a bar to see who.
page-rfm-edge = Threshold
page-rfm-edge-recency = { $count ->
    [one] { $shown } day
   *[other] { $shown } days
}
page-rfm-edge-frequency = { $count ->
    [one] { $shown } purchase day
   *[other] { $shown } purchase days
}
page-rfm-edge-moved = { $edge }: { $before } → { $after } — { $clients } ({ $share }) change cell
page-rfm-cell-before = Code now
page-rfm-cell-after = Code then
page-rfm-money = Net amount in the window
page-rfm-more-cells = and { $count } more pairs of codes: { $clients }
page-rfm-segment-of-moved = Build a segment: { $clients }
page-rfm-no-rule = The catalogue has no fact for this window or filter, so these clients cannot be said as a rule.
page-rfm-proof-months = Scores of so long ago, against what came after
page-rfm-proving = Scoring the earlier day
page-rfm-proof = Scores of { $before } against purchases until { $after }
page-rfm-verdict-yes = **Yes:** of { $best } { $first } bought again, of { $worst } { $second } (difference from { $low } to { $high } pp).
page-rfm-verdict-no = **No, the other way round:** of { $best } { $first } bought again, of { $worst } { $second } (difference from { $low } to { $high } pp).
page-rfm-verdict-unclear = **Cannot be said:** of { $best } { $first } bought again, of { $worst } { $second }; the difference may be anything from { $low } to { $high } pp.
page-rfm-not-every-step = Not every step between them rises.
page-rfm-ladder = Share who bought after { $before }, by score
page-rfm-ladder-alt = Three panels: the share of clients who bought between { $before } and { $after }, by recency, frequency and money score, with 95% intervals
page-rfm-ladder-note = A good score rises from left to right. Lines: 95% intervals (Wilson).
page-rfm-proof-grid = Share who bought after { $before }, by cell
page-rfm-proof-grid-alt = RFM grid of { $before }, coloured by the share of clients who bought until { $after }
page-rfm-proof-grid-note = In a cell: the share who bought, and how many clients it had on the earlier day.
page-rfm-proof-groups = The same by group
page-rfm-bought-share = Bought
page-rfm-a-head = Money per client
page-rfm-all = All with a score
page-rfm-proof-note = Groups and cells are those of the earlier day, cut at its own thresholds. In brackets: 95% intervals. Clients without a score on that day are not in it.
page-rfm-schemes = Saved schemes
page-rfm-save-as = Save the scheme chosen above as
page-rfm-save-as-help = The same name again makes the next version.
page-rfm-save = Save the scheme
page-rfm-one-scheme = A saved scheme
page-rfm-choose = Use it for the base
page-rfm-remove = Take off the list
page-rfm-removed = taken off the list
page-rfm-bring-back = Bring back as a new version
page-rfm-of-base = :green-badge[of the base]
page-rfm-edit-groups = Named groups
page-rfm-start-from = Begin with
page-rfm-empty-set = an empty set
page-rfm-patterns-note = A pattern has three places for R, F and M, from 1 to { $k }: a digit, several in brackets, or * for any; several patterns stand with a space between: 5[45]* 455. A code may be in one group only; the rest is “other”.
page-rfm-patterns = Patterns
page-rfm-patterns-help = For example 5[45]* 455
page-rfm-first-days = First purchase, days ago at most
page-rfm-first-days-help = Empty: any time. One limit in a set.
page-rfm-set-name = Name of the set
page-rfm-save-groups = Save the groups
page-rfm-covered = { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
}, { $codes } of { $all } codes; no code is in two.
page-rfm-group-as-segment = A group as a segment
page-rfm-pick-group = Choose a group
