## Casework: drafts
draft-kept = Draft kept
draft-over = The session has expired. Nothing typed is lost when the form is sent.
draft-offline = No connection at the moment. Everything goes along when the form is sent.
draft-restored = The draft of { $when } is back.
draft-other = There is a draft of { $when } that was never sent.
draft-go-on = Go on writing
draft-discard = Discard

## Casework: words, people involved, order
words-title = In their own words
words-lead = The way it was said. These words stay in the case and are never sent along.
words-none = Nothing written down yet.
words-strengths = Strengths and what holds
words-strengths-hint = What goes well? What can be relied on?
words-wishes = Wishes
words-wishes-hint = What should change? How would one notice?
words-tried = Tried or turned down before
words-tried-hint = What was it, and what was the reason? This counts as information, not as failure.
words-conflict = Somebody else has written in the meantime. Both texts stand side by side: keep what should stay, then save again.
people-title = People involved
people-add = Add a person
people-lead = Who helps already, who has a say? The role is enough, a name is not needed.
people-none = Nobody noted yet.
people-circle = From where?
people-who = Who?
people-who-hint = For example: class teacher, grandfather, support worker.
people-part = What does this person do?
people-reach = How to reach them?
people-end = No longer involved
circle-family = Family
circle-friends = Friends, people they trust
circle-school = School, company
circle-office = Authority
circle-service = Help, counselling
case-need-after = only after: { $need }
case-needs-order = Change the order
case-needs-order-hint = “First … then” is kept in every order.
case-needs-urgent = Most urgent first
case-needs-quick = Quickly reached first
case-need-wait = “{ $need }” only after …
case-need-wait-none = nothing
staff-error-circle = That way the need would wait for itself in the end.
done-words = Saved.
done-people = People involved changed.

## Casework: routes
routes-title = Ways to a goal
routes-lead = Different ways side by side: when one arrives, what each step takes and what is open.
routes-goals = Goal
routes-already = As far as is known, this goal is reached already.
routes-none = No way found
routes-none-why = With what is known, no offer in the catalogue leads there. More facts or a larger reach may change that.
routes-cut = The search was limited. There may be further ways that arrive later.
routes-note = Reckoned from what the offers state. Admission and completion are never certain, and the decision stays with the young person.
route-arrival = At the goal: { $date }
route-steps = { $count ->
    [one] 1 step
   *[other] { $count } steps
}
route-hours = about { $hours } hours in all
route-hours-week = { $hours } hours a week
route-span = { $from } to { $to }
route-week = This week
route-week-ask = Clear up the open questions
route-week-by = Ask or register: { $day }
doubt-admission = Admission open
doubt-entry = Start unknown
doubt-duration = Length unknown, reckoned with half a year
doubt-full = No place at present, waiting time estimated
doubt-places = Places unknown
merit-earliest = earliest at the goal
merit-surest = least open
merit-shortest = fewest steps
merit-nearest = nearest
merit-gentle = possible beside other things

## Casework: plan
plan-title = Plan
plan-mine = My plan (to hold in hand)
plan-load = { $helps } helps are under way with { $hours } hours a week.
plan-load-unknown = For { $count } the hours are unknown.
plan-next = Next appointment
plan-next-none = No appointment set.
plan-none = No steps yet. A small first step is enough.
plan-add = Add a step
plan-step-title = What is done?
plan-step-title-hint = In their own words, small enough for the next weeks.
plan-owner = Who does it?
plan-owner-name = Name or role, if somebody else
plan-horizon = When, roughly?
plan-stage = Place in the order
plan-stage-hint = The same place means: at the same time.
plan-hours = Hours a week
plan-due = By when?
plan-due-by = by { $date }
plan-offer = Belongs to the offer
plan-together = at the same time
plan-done = Done
plan-remove = Remove
plan-reopen = Still open after all
plan-reached = { $count ->
    [one] 1 step done
   *[other] { $count } steps done
}
plan-mind = Please mind
plan-warn-twice = “{ $first }” and “{ $second }” help with the same need in the same way. Better choose the one that fits best.
plan-warn-collides = { $first } and { $second } are too close: with the way between them { $minutes } minutes are missing.
plan-warn-late = “{ $offer }”: it is too late for the start on { $entry }.
plan-warn-late-next = “{ $offer }”: it is too late for the start on { $entry }, the next one is on { $next }.
plan-warn-over = “{ $offer }”: the last known start has passed.
plan-warn-then = “{ $offer }”: at the start on { $entry } the conditions are not met, such as the age.
owner-young_person = young person
owner-case_manager = case manager
owner-other = somebody else
horizon-near = In the next four weeks
horizon-middle = In the next months
horizon-far = Later
route-take = Put into the plan
done-plan = Plan changed.
mine-title = My plan
mine-calendar = Appointments for the calendar
mine-appointments = My next appointments
mine-with = { $who } comes along.
mine-papers = Bring: { $papers }
mine-near = What I do now
mine-middle = What comes next
mine-far = Where I want to get
mine-you = myself
mine-reached = What I have done
mine-yours = This is your plan. You can change it at any time.

## Casework: going along
escort-title = Going together: what should be clear before
escort-say = What does the young person want to say?
escort-speaks = Who speaks?
escort-papers = Papers
escort-back = Way back
appointment-met = Whom did we meet?

## Casework: the day
today-steps = Deadlines in plans
today-opened = Places that opened
today-opened-hint = For cases that wait on a list or were declined because all places were taken.
today-drafts = Begun, not sent
today-figures = Arrived, with and without company
today-figure-with = Accompanied: { $arrived } of { $of } arrived
today-figure-without = Not accompanied: { $arrived } of { $of } arrived
today-figure-note = A figure of our own, not a proof: who is accompanied is no matter of chance.
today-calendar = Calendar on the phone
palette-open = Jump (Ctrl K)
palette-label = Where to?
feed-title = Calendar on the phone
feed-lead = A secret address from which a calendar program fetches one’s own appointments.
feed-content = The calendar holds only time and code name, never the occasion or the place. Whoever knows the address sees the calendar: do not pass it on.
feed-new = Get a new address
feed-end = Switch the address off
feed-once = This address is shown only once. Earlier addresses no longer work.
feed-ended = Nothing can be seen under the address any more.
