# The screen Statuses
page-start-empty-status = Statuses tell where every client stands with you; there are no clients yet.
page-status-nobody = Nobody was in the base by { $day } yet. Choose a later day or load clients.
page-status-answer = Of { $base } **:green[{ $regular }]** are regular and **{ $real }** real; **{ $lost }** are lost ({ $share }).
page-status-answer-chosen = Chosen: **:green[{ $clients }]** as of { $day }.
page-status-chosen = Chosen groups
page-status-chosen-none = Click a bar or a cell, or pick here
page-status-chosen-help = The same choice as the clicks on the pictures. A client of several groups counts once. A group of another day begins the choice anew.
page-status-offer = A group of this picture
page-status-offer-pick = Add to the chosen groups
page-status-months = Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec
page-status-by-month = Base by status over a year
page-status-by-month-alt = { $base } by status on { $day } and at the ends of the twelve months before
page-status-by-month-note = Every client known by the day has one status. The last bar is the chosen day, the others are ends of months. A click on a part chooses its clients as of that day.
page-status-behaviour = behaviour
page-status-total = Total
page-status-cross = Status and behaviour
page-status-cross-alt = { $base } by status and behaviour
page-status-cross-note = Every client stands in one cell.
page-status-how = Elite: the best { $share } of buyers by { $basis }. Inactive after { $gap } without a purchase ({ $source }).
page-status-gap-churn = as on the screen Churn
page-status-gap-policy = the gaps between purchases give no limit, the one of the statuses is used
page-status-view-flows = Who moved
page-status-view-life = Life-cycle
page-status-view-reasons = Why
page-status-view-marks = One client and marks
page-status-flows-to = Up to
page-status-flows-back = Since
page-status-months-back = { $count ->
    [12] a year before
    [one] { $count } month before
   *[other] { $count } months before
}
page-status-flows-say = **{ $moved }** changed their status: { $share } of those who were in the base at the beginning.
page-status-flows = Who went where from { $before } to { $after }
page-status-flows-alt = Flows between statuses from { $before } to { $after }
page-status-flows-note = The width is the number of clients; both sides add up to the base. “Not yet in the base” came in between. By today’s data: purchases loaded late correct the past.
page-status-matrix = The same as a table, { $base }
page-status-matrix-alt = Clients by status on { $before } (rows) and on { $after } (columns)
page-status-matrix-note = Rows: the earlier day, columns: the later one; the totals are the base on either day. A click on a cell chooses its clients.
page-status-then = on { $day }
page-status-life = Thirds of the life-cycle
page-status-life-alt = { $base } by third of the life-cycle
page-status-life-note = Age ÷ (age + probability of being still with us × mean life left at that age, within the horizon). Up to a third: welcome, up to two thirds: development, then retention. A click chooses the clients.
page-status-life-how = No place in the life-cycle: { $without }, who have not bought. The survival curve of the base is read up to day { $days } after the first purchase; beyond, the last hazard is carried on. Horizon: { $horizon } days.
page-status-cannot-say = Cannot be said.
page-status-place = { $share } of the life-cycle is behind.
page-status-third = Third
page-status-fits = What fits now
page-status-advice = What fits, and what they were written in 90 days
page-status-advice-welcome = Get acquainted: explain, help with the first steps, invite to the second purchase. Offers of more can wait.
page-status-advice-development = The time to grow: a larger check, another category, more often.
page-status-advice-retention = Keep: thank, remind, give a reason to stay; new sales only where they keep.
page-status-advice-note = Clients of the third with at least one contact of the class in the last 90 days. This is advice: no list stops anybody for the place in the life-cycle.
page-status-reasons-status = Why this status
page-status-reasons-status-alt = Clients by the reason of their status
page-status-reasons-status-note = The first rule that fits decides: marked by hand, bought in the period, bought before, paid, talking, silent. A click chooses the clients.
page-status-reasons-behaviour = Why this behaviour
page-status-reasons-behaviour-alt = Clients by the reason of their behaviour
page-status-reasons-behaviour-note = The first rule that fits decides: blocked, best by value, came back, new, active, sleeping. A click chooses the clients.
page-status-one = Where does a client stand, and why?
page-status-mark-reason = Reason
page-status-mark = Mark as lost
page-status-unmark = Take the mark off
page-status-mark-note = A mark counts from { $day } on, goes into the audit, and wins over purchases until it is taken off. It closes no channel: a refusal is written on the screen Hygiene.
page-status-marks = { $count ->
    [0] Marks by hand
   *[other] Marks by hand: { $count }
}
page-status-marks-none = Nobody is marked by hand on this day.
page-status-mark-since = Since
page-status-mark-who = Who
page-status-limits = Limits
page-status-limits-note = The limits hold for all screens and segments, for every day looked at.
page-status-limit-period-days = Period of the statuses, days
page-status-limit-regular-purchase-days = Purchase days of a regular client, at least
page-status-limit-silence-months = A potential client is lost after months without a conversation
page-status-limit-returned-days = Returned: came back at most so many days ago
page-status-limit-new-days = New: first purchase at most so many days ago
page-status-limit-inactivity-days = Inactive after days without a purchase, where the screen Churn has no limit
page-status-limit-elite-share = Elite: the best, % of buyers
page-status-next = Build a segment: { $clients }
page-status-next-note = The groups become a rule you can go on with; the day goes along.
page-status-pick-first = First choose groups with clicks or in the list.
page-overview-statuses = Base by status over a year
page-overview-statuses-alt = { $base } by status on { $day } and at the ends of the twelve months before
page-overview-statuses-note = Regular clients bought on several days of the period, real ones at least once; lost ones bought before or fell silent. A click opens the screen Statuses.
