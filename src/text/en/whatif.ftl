## What if
whatif-title = What if …?
whatif-lead = Which single change would reach most of the unmet needs.
whatif-inside = Exact figures, for coordination only. What leaves the house is rounded in the report.
whatif-ranking = Changes with the largest effect
whatif-base = { $unserved ->
    [one] 1 need is unmet.
   *[other] { $unserved } needs are unmet.
} { $placed ->
    [0] None of them would find a fitting offer with a free place today.
    [one] For 1 of them there is a fitting offer with a free place today; no change counts it.
   *[other] For { $placed } of them there is a fitting offer with a free place today; no change counts them.
}
whatif-gain = { $needs ->
    [0] Would reach no further need.
    [one] Would reach 1 further need.
   *[other] Would reach { $needs } further needs ({ $people ->
        [one] 1 young person
       *[other] { $people } young people
    }).
}
whatif-areas = Of these: { $areas }
whatif-still = Still without a place, and why then: { $causes }
whatif-together = { $count } changes together would reach { $needs } needs ({ $people ->
    [one] 1 young person
   *[other] { $people } young people
}). None is counted twice.
whatif-more = { $count ->
    [one] 1 further change
   *[other] { $count } further changes
}
whatif-none = No single change would reach anything here.
whatif-none-why = Either nothing is unmet, or several things stand in the way at once.
whatif-new = New offer: { $topic }
whatif-change-new = { $places } places in { $place }, without conditions, start at any time, with interpreting
whatif-kind = What changes
whatif-kind-older = Take older people (years)
whatif-kind-younger = Take younger people (years)
whatif-kind-places = More places (number)
whatif-kind-site = Second site or mobile day (postcode)
whatif-kind-language = A further language (code such as uk)
whatif-kind-waive = Drop a condition of its own (wording of the rule)
whatif-try = Try a change yourself
whatif-try-do = Try it
whatif-offer = Offer
whatif-value = Value
whatif-value-hint = Only where the brackets ask for one.
whatif-idle = Empty places
whatif-idle-hint = Free places no unmet need would fill, and why those who look for such an offer do not have them.
whatif-idle-left = { $count ->
    [one] 1 free place
   *[other] { $count } free places
}
whatif-endings = What would be lost
whatif-endings-hint = Offers whose money ends within twelve months.
whatif-ending = Secured until { $day }. { $served ->
    [0] Nobody from casework is there.
    [one] 1 need is met there.
   *[other] { $served } needs are met there.
} { $needs ->
    [0] Without the offer no place would be lost on paper.
    [one] Without the offer 1 need would be without a place.
   *[other] Without the offer { $needs } needs would be without a place.
}
whatif-honest = How far these figures carry
whatif-note-possible = “Would reach” means: it fits and a place is free. It does not say that somebody comes.
whatif-note-places = Each place is given once. Where nobody stated free places, none is counted.
whatif-note-law = Only what the offer itself decides is changed, never what a law demands.
whatif-note-double = The lines do not add up: two changes can reach the same needs.
whatif-background = Work in the background (for very many cases)
whatif-progress = { $done } of { $total } offers checked
whatif-cancel = Stop
whatif-cancelled = Stopped.
whatif-failed = That did not work. Please begin again.
whatif-back = Back to the overview
