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
