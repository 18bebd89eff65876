## What can I get?
check-title = What can I get?
check-lead = Only answer what you want to. “I do not know” is always fine. Nothing is stored.
check-start = Start
check-question = Question { $number }
check-why = Why do you ask this?
check-skip = Skip
check-results = This may be for you
check-resolves = Settles { $count } { $count ->
    [one] kind of help
   *[other] kinds of help
}
check-next = These questions help
check-responsible = Responsible
check-apply = How to get it
check-deadline = Deadline
check-interface = When two offices send you back and forth
check-disclaimer = This is information to the best of our knowledge, not legal advice. The office decides, and you can object to a no.
check-none = With these answers nothing is certain. An advice centre can find out more.
check-results-lead = This is what the rules we know say. Ask even if something does not quite fit.
check-needs = What is it about?
check-needs-hint = You can tap several.
check-needs-missing = Tap at least one topic.
check-years = years
check-show = Show what is possible
check-again = Look more closely
check-not-stored = Your answers are on this page only. We do not store them.
check-still-open = What is still open
check-more = And { $count } more. You find all of them in the search.
check-more-reasons = And { $count } more.
rights-title = What you may have a right to
rights-lead = This is what the law says about what you told us. The office decides whether you get it.
rights-yes = This could work for you.
rights-maybe = This could work, something is still open.
rights-ask = Ask like this ({ $where }):
rights-ground = Where it says so
rights-more = { $count ->
    [one] One more possibility
   *[other] { $count } more possibilities
}
