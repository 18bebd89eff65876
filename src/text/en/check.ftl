## What can I get?
check-title = What can I get?
check-lead = Five short questions at most. You can skip each one. Nothing is stored.
check-question = Question { $number } of { $most } at most
check-results = This may be for you
check-responsible = Responsible
check-apply = How to get it
check-deadline = Deadline
check-interface = When two offices send you back and forth
check-disclaimer = This is information to the best of our knowledge, not legal advice. The office decides, and you can object to a no.
check-none = With these answers nothing is certain. An advice centre can find out more.
check-results-lead = This is what the rules we know say. Ask even if something does not quite fit.
check-needs = What is it about?
check-needs-hint = You can tap several.
check-years = years
check-show = Show what is possible
check-again = Answer one more question
check-not-stored = Your answers are on this page only. We do not store them.
check-still-open = What is still open
check-more = And { $count } more. You find all of them in the search.
check-more-reasons = And { $count } more.
check-see = Show what is possible now
check-begin = Start again
check-say = You can say this:
check-place = Where are you looking?
check-age = How old are you?
match-why = Why?
match-why-not = What stands in the way?
match-exceptions = Exception possible
entitled-title = What you may have a right to
entitled-lead = This is what the law says about what you told us. The office decides whether you get it.
entitled-yes = This could work for you.
entitled-maybe = This could work, something is still open.
entitled-ask = Ask like this ({ $where }):
entitled-ground = Where it says so
entitled-more = { $count ->
    [one] One more possibility
   *[other] { $count } more possibilities
}
