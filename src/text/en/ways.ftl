# Ways to a school certificate, side by side
ways-title = Ways to a school certificate
ways-lead = There is more than one way. Here you see them side by side.
ways-compare = Compare ways to a school certificate
ways-show = Show
ways-count = { $count ->
    [0] No way found
    [one] 1 way
   *[other] { $count } ways
}
ways-way = Way
ways-goal = Certificate
ways-start = Next start
ways-start-any = any time
ways-form = How
ways-duration = Duration
ways-cost = Cost
ways-for = For whom
ways-place = Where
ways-unknown = not known
ways-none = Call an advice centre: they often know other ways.
ways-age-hint = Then we only show ways that are possible at your age.
