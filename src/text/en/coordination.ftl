## Coordination
gaps-title = Gaps
gaps-lead = Needs without arrival, with their main cause.
gaps-period = Period
gaps-need = Need
gaps-cause = Cause
gaps-count = Number
gaps-region = Area
gaps-lever = What would help most?
gaps-suppressed = Numbers below { $limit } are not shown, so that nobody can be recognised.
gaps-none = There are no gaps to show for this period.
gaps-report = Report for the youth conference
gaps-none-why = Another period may help.
gaps-course = Over time
gaps-grid = Topic and quarter together
gaps-topics-hidden = { $count ->
    [one] In one more topic all numbers are hidden: { $topics }.
   *[other] In { $count } more topics all numbers are hidden: { $topics }.
}
gaps-quarter-label = Quarter
gaps-all = all
gaps-from = from
gaps-to = to
gaps-quarter = Q{ $number } { $year }
gaps-figure-needs = Needs recorded
gaps-figure-served = of these arrived
gaps-figure-wait = Wait for the first appointment (median)
gaps-figure-wait-slow = nine in ten at most { $days }
gaps-figure-unserved = unmet needs
gaps-figure-cause = most frequent cause
gaps-figure-cause-count = { $count ->
    [one] 1 need
   *[other] { $count } needs
}
gaps-coverage = Based on { $cases } cases with { $needs } needs from { $agencies } { $agencies ->
    [one] agency
   *[other] agencies
}.
gaps-unknown = In { $share } of the comparisons something was unknown.
gaps-under = under { $limit }
gaps-hidden = hidden
gaps-hidden-legend = ∗ hidden: under { $limit } people, or such a number could otherwise be worked out.
gaps-table = Needs by topic
gaps-total = total
gaps-all-topics = All topics
gaps-served = arrived
gaps-waiting = under way
gaps-unserved = gap
gaps-causes = Why
gaps-causes-hint = Every unmet need counts once, under its main cause.
gaps-as-table = The same numbers as a table
gaps-near = What almost fitted
gaps-near-hint = Offers that only one condition stood in the way of. Counted several times.
gaps-near-needs = { $needs } needs
gaps-condition-area = Home outside the area
gaps-condition-distance = Way too far
gaps-condition-other = Other condition
gaps-honest = How far these numbers carry
gaps-note-sample = Counted are the needs of those who came. Whoever reached nobody is missing here.
gaps-note-small = Counts of fewer than { $limit } people are hidden, with everything they could be worked out from.
gaps-note-judged = Whether something fits is judged by the same rules as in casework.
gaps-note-facts = Counted by the day the need was recorded; outcomes as known today.
catalogue-title = Catalogue
catalogue-lead = The oldest entries first: the work list for the next network meeting.
catalogue-offer = Offer
catalogue-organization = Organisation
catalogue-contact = Contact checked
catalogue-rules = Conditions checked
