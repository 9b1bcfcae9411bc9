# Segments: rules, their errors and their sentences
segments-unknown-field = There is no field “{ $given }”. Did you mean “{ $nearest }”?
segments-unknown-operator = There is no operator “{ $given }”. Did you mean “{ $nearest }”?
segments-unknown-segment = There is no segment “{ $given }”. Did you mean “{ $nearest }”?
segments-unknown-choice = “{ $field }” is never “{ $given }”. Did you mean “{ $nearest }”? Possible: { $known }.
segments-not-a-rule = “{ $given }” is not a rule. A rule is an object with “all”, “any” or “not”, or a condition with “field”, “operator” and “value”.
segments-not-a-list = After “{ $word }” comes a list of rules in square brackets, not “{ $given }”.
segments-too-deep = The rule is nested deeper than { $most } levels. Save a part of it as a segment and refer to that.
segments-too-many-conditions = The rule has more than { $most } conditions. Save a part of it as a segment and refer to that.
segments-too-many-values = The condition on “{ $field }” lists more than { $most } values. Load them as an attribute and ask for that.
segments-value-not-needed = The condition “{ $operator }” on “{ $field }” takes no value. Leave the value out.
segments-wrong-operator = “{ $operator }” cannot be asked of “{ $field }”. It takes: { $known }.
segments-expects-number = “{ $field }” expects a number, such as 90 or 1500.5, not “{ $given }”.
segments-expects-date = “{ $field }” expects a date like 2026-11-14, not “{ $given }”.
segments-expects-flag = “{ $field }” expects true or false, not “{ $given }”.
segments-expects-text = “{ $field }” expects a text in quotation marks, not “{ $given }”.
segments-expects-pair = “{ $field }” between expects two values, such as [10, 20], not “{ $given }”.
segments-expects-list = “{ $field }” expects a list of values in square brackets, not “{ $given }”.
segments-expects-days = “{ $field }” expects a whole number of days from 1 to { $most }, not “{ $given }”.
segments-pair-upside-down = “{ $field }” between { $low } and { $high } is nobody: the smaller value comes first.
segments-cycle = Segments refer to each other in a circle: { $path }. Take one of these references out.
segments-no-name = The segment has no name. Give it one.
segments-not-a-cell = { $given } is not a cell of the grid: every score is a whole number from 1 to { $scores }.

segments-says-everyone = everyone
segments-says-nobody = nobody
segments-says-and = and
segments-says-or = or
segments-says-not = not ({ $part })
segments-says-except = everyone except: { $part }
segments-says-quoted = “{ $value }”
segments-says-and-more = { $listed } and { $count } more
segments-says-in-segment = in the segment “{ $value }”
segments-says-not-in-segment = not in the segment “{ $value }”
segments-says-flag = { $field }: { $answer ->
    [yes] yes
   *[no] no
}
segments-says-is = { $field } is { $value }
segments-says-is-not = { $field } is not { $value }
segments-says-at-least = { $field } at least { $value }
segments-says-at-most = { $field } at most { $value }
segments-says-more-than = { $field } more than { $value }
segments-says-less-than = { $field } less than { $value }
segments-says-between = { $field } from { $low } to { $high }
segments-says-one-of = { $field } is { $value }
segments-says-none-of = { $field } is none of { $value }
segments-says-contains = { $field } contains { $value }
segments-says-starts-with = { $field } starts with { $value }
segments-says-is-missing = { $field } is not known
segments-says-is-present = { $field } is known
segments-says-before = { $field } is before { $value }
segments-says-after = { $field } is after { $value }
segments-says-on-or-before = { $field } is on or before { $value }
segments-says-on-or-after = { $field } is on or after { $value }
segments-says-in-last-days = { $field } is in the last { $count ->
    [one] day
   *[other] { $number } days
}
segments-says-not-in-last-days = { $field } is more than { $count ->
    [one] a day
   *[other] { $number } days
} ago

segments-amount-day = { $count ->
    [one] { $number } day
   *[other] { $number } days
}
segments-amount-day-of = { $count ->
    [one] { $number } day
   *[other] { $number } days
}
segments-amount-year = { $count ->
    [one] { $number } year
   *[other] { $number } years
}
segments-amount-year-of = { $count ->
    [one] { $number } year
   *[other] { $number } years
}

segments-operator-is = is
segments-operator-is-not = is not
segments-operator-at-least = at least
segments-operator-at-most = at most
segments-operator-more-than = more than
segments-operator-less-than = less than
segments-operator-between = between
segments-operator-one-of = one of
segments-operator-none-of = none of
segments-operator-contains = contains
segments-operator-starts-with = starts with
segments-operator-is-missing = is not known
segments-operator-is-present = is known
segments-operator-is-true = yes
segments-operator-is-false = no
segments-operator-before = before
segments-operator-after = after
segments-operator-on-or-before = on or before
segments-operator-on-or-after = on or after
segments-operator-in-last-days = in the last … days
segments-operator-not-in-last-days = more than … days ago
segments-operator-in-segment = in the segment
segments-operator-not-in-segment = not in the segment

segments-noun-recency = recency
segments-noun-age = age
segments-choice-sex-m = male
segments-choice-sex-f = female

# Parts of a split
segments-part-missing = not known
segments-part-other = other
segments-part-yes = yes
segments-part-no = no
segments-part-in = in “{ $name }”
segments-part-out = not in “{ $name }”
segments-part-quarter = Q{ $number } { $year }
segments-part-by-segment = Segment “{ $name }”
segments-not-a-part = “{ $given }” is not a part of this split. Draw it anew.
segments-no-segments = There are no segments yet; “{ $given }” cannot be read. Save a rule under a name first.
segments-overlap-names = Two to { $most } different segments can be compared; { $given } were given.
segments-difference-too-few = A comparison needs at least two clients on each side for whom the fact is known.
segments-difference-one-value = Everyone compared has the same value: there is nothing to compare.

segments-about-purchases = Purchases
segments-about-rfm = RFM
segments-about-value = Value
segments-about-churn = Churn
segments-about-status = Statuses
segments-about-contacts = Contacts
segments-about-surveys = Surveys
segments-about-protection = Refusals and consents
segments-about-card = Client card
segments-about-assets = Assets and contracts
segments-about-other = Other facts
segments-about-attributes = Attributes of the base
segments-about-segments = Segments
