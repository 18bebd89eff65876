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
gaps-figure-needs = Needs recorded
gaps-figure-served = of these arrived
gaps-figure-wait = Wait for the first appointment (median)
gaps-figure-unserved = unmet needs
gaps-figure-cause = most frequent cause
gaps-coverage = Based on { $cases } cases with { $needs } needs from { $agencies } { $agencies ->
    [one] agency
   *[other] agencies
}.
gaps-unknown = In { $share } of the comparisons something was unknown.
gaps-hidden-legend = ∗ hidden: under { $limit } people, or such a number could otherwise be worked out.
gaps-table = Needs by topic
gaps-total = total
gaps-served = arrived
gaps-waiting = under way
gaps-unserved = gap
gaps-causes = Why
gaps-causes-hint = Every unmet need counts once, under its main cause.
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
map-title = Unmet needs by planning area
sources-title = Other sources
sources-hint = Each source counts something else. None is added to the needs of cases.
sources-too-few = Too few in this period to be shown.
sources-look-after = Look after official figures and planning areas
sources-page = Official figures and planning areas
sources-page-lead = Figures of others that shall stand beside the cases, and the map of planning areas.
sources-none = No official figures so far.
sources-remove = Remove: { $source }
figures-field = Figures as CSV
figures-hint = Paste the content of the file. First line: { $columns }. Units: { $units }. Numbers without marks for thousands, days like 2025-07-31. The same figure of the same day is replaced. With one error nothing is taken.
figures-take = Take the figures
figure-problem = Line { $line }, column “{ $field }”: { $what }.
figure-problem-required = is missing
figure-problem-too_long = is too long
figure-problem-control = holds invisible signs
figure-problem-unit = is no known unit
figure-problem-no_number = is no number like 112 or 12.5
figure-problem-few_people = fewer than five people may not be shown; leave it out or join areas
figure-problem-no_day = is no day like 2025-07-31
figure-problem-in_the_future = lies in the future
figure-problem-missing_column = the column is missing
figure-problem-unknown_column = there is no such column, or it comes twice
figure-problem-columns = too many or too few fields
figure-problem-twice = the same figure stands in the file twice
figure-problem-too_many = too many lines
figure-problem-unreadable = cannot be read
figure-problem-empty = there is no figure in the file
areas-title = Planning areas
areas-known = { $count ->
    [one] The map has one planning area: { $names }.
   *[other] The map has { $count } planning areas: { $names }.
}
areas-none = No map so far. Until then the first three digits of the postcode are the area.
areas-field = Map as GeoJSON
areas-hint = Paste the content of a GeoJSON file: a FeatureCollection of polygons with the property “name”. It takes the place of the map before; reports keep their own. Large maps are read by the command “lotse import areas FILE”.
areas-take = Take the map
map-problem-no-collection = This is no GeoJSON FeatureCollection.
map-problem-no-name = Area number { $number } has no property “name”.
map-problem-no-area = Object number { $number } is no polygon of longitudes and latitudes.
map-problem-too-large = The map has too many areas or corners.
twins-title = Offers that are nearly the same
twins-hint = The same need, the same planning area, nearly the same people. Whether that is one too many is for the conference to decide.
twins-more = { $count ->
    [one] and one more pair
   *[other] and { $count } more pairs
}
