## Staff: signing in, today
login-title = Sign in
login-lead = For case managers and coordination. If you are looking for help, you need no account.
login-name = User name
login-password = Password
login-action = Sign in
login-failed = User name or password is wrong.
login-expired = The session has ended. Your entries are safe.
role-case_manager = Case manager
role-coordinator = Coordinator
role-admin = Administrator
today-title = Today
today-appointments = Appointments
today-none = No appointments today.
today-waiting-me = Waiting for me
today-waiting-me-none = Nothing open.
today-waiting-others = Waiting for others
today-waiting-since = for { $count } { $count ->
    [one] day
   *[other] days
}
today-places = Places that opened up
today-new-case = New case
today-arrived = Arrived?

## Staff: cases
cases-title = Cases
cases-new = New case
cases-none = No cases yet. Three answers are enough for the first list.
cases-open = Open cases
cases-closed = Closed cases
case-title = Case { $code }
case-code = Code name
case-code-hint = No name, no date of birth. The code name can be changed.
case-facts = Facts
case-facts-hint = Everything is optional. What is missing counts as unknown, never as no.
case-facts-known = { $count ->
    [one] 1 fact known
   *[other] { $count } facts known
}
case-fact-add = Add a fact
case-needs = Needs
case-need-add = Add a need
case-need-first = first
case-needs-hint = What is needed? The most urgent first.
case-plz = Postcode
case-radius = Reach in kilometres
case-language = Language needed
case-opened = Opened on { $date }
case-close = Close case
case-matches = Matching offers
case-referrals = Referrals
case-appointments = Appointments
case-consents = Consents
case-history = History

## Professionals: pages
login-bye = Logged out. On a shared device, close the window too.
login-forgotten = Forgot the password? The administrator of the agency sets a new one.
admin-title = Administration
admin-lead = Accounts, catalogue and backups are looked after with these commands on the server.
admin-no-cases = This account sees no cases and no reports.
admin-do-user = Adds an account; asks for the password. Roles: case_manager, coordinator, admin.
admin-do-token = Access for another program; the token is shown once.
admin-do-import = Checks a catalogue without changing anything. Without --dry-run it is taken over, all or nothing.
admin-do-export = Saves the whole catalogue in the open format HSDS 3.1.
admin-do-backup = Backup while running. Back with lotse restore.
admin-do-doctor = Checks database, search and settings.
admin-do-reindex = Builds the search anew.
today-none-why = Appointments are made in a case, accompanied or not.
today-week = The next days
today-week-none = No appointments in the next six days.
today-unanswered = Arrived?
today-unanswered-hint = Past appointments without an answer. One tap is enough; the referral follows.
today-mine = Waiting for me
today-others = Waiting for others
today-others-none = No open requests.
today-holds = Holds that end soon
today-hold-ends = ends { $day }
places-history-more = Older statements
today-checkins = Ask how it is going
today-more = and { $count } more
staff-since-today = since today
staff-offer-gone = Offer no longer in the catalogue
staff-case = Case
staff-error-more-than-total = More free places than places in all.
staff-error-already-there = That is already there.
staff-access-selbst = Directly, without a step in between
staff-access-fachstelle = Through a specialist service
staff-access-antrag = By application
staff-access-gutschein = With a voucher
staff-access-zuweisung = By assignment
cases-age = Age
cases-since = Opened
cases-filter = Code name
cases-none-found = No case matches this selection.
case-code-auto = Leave empty and Lotse chooses one. No name, no birth date.
case-new-lead = Age and need are enough for the first list. Everything else can follow later.
case-open-action = Open and show offers
case-more-where = Home, reach, language
case-more-facts = School, money, housing – if already known
case-match-counts = { $fits } fit, { $maybe } may fit
case-is-closed = closed
case-audit-note = Every look at this case is recorded: who and when, not what.
case-referrals-none = No referral yet
case-referrals-none-why = One button in the list of matching offers leads here.
case-referrals-closed = { $count ->
    [one] 1 ended referral
   *[other] { $count } ended referrals
}
case-appointments-none = No appointments.
case-appointments-past = { $count ->
    [one] 1 past appointment
   *[other] { $count } past appointments
}
case-interfaces = Here offices like to point at each other
hint-advice = What to do, and which norm decides
hint-read = read on { $date }
case-needs-none = No open need
case-need-make-first = Put first
case-need-close = Settled
case-facts-unknown = Everything else is still unknown. Unknown never counts as no.
case-facts-of = { $known } of { $total } known
case-close-hint = Open referrals stay as they are. A closed case can be opened again.
case-open-again = Open the case again
case-changed = Somebody else has changed the case in the meantime. Please look and try again.
question-resolves = { $count ->
    [one] settles 1 offer
   *[other] settles { $count } offers
}
question-protected = Specially protected.
fact-unknown = unknown
conflict-title = Two versions of the same details
conflict-saved = saved, by somebody else
conflict-typed = own entry
conflict-same = Both versions agree. Nothing is lost.
error-need = Please tap at least one need.
error-code-taken = This code name is already used.
error-time = Please enter a time, for example 09:30.
done-case = Case opened. Here is the first list.
done-referral = Referral begun. The place is held; nothing has been sent yet.
done-step = State changed.
done-consent = Consent recorded.
done-withdrawn = Consent withdrawn. This holds at once.
done-appointment = Appointment made.
done-outcome = Outcome recorded.
done-facts = Details saved.
done-need = Needs changed.
done-closed = Case closed.
done-opened = Case opened again.
done-places = Statement saved. It holds at once.
match-answer = Answer now
match-to-case = To the case
match-needs-first = One need is enough for a list.
match-none-why = That is an answer too: the need counts as a gap and is in the coordination report.
match-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
match-entry-now = Entry at any time
match-running = Referral under way
match-decides = Decides
ground-yes = carries
ground-unknown = open
ground-no = does not carry
order-label = Order
order-best = place, entry, distance
order-distance = distance
order-entry = next entry
refer-heading = Refer { $code } to "{ $offer }"?
refer-happens = What happens now
refer-hold = A place is held until { $date } (ten working days).
refer-nothing-sent = Nothing is sent yet. The request is a step of its own.
refer-consent-valid = The consent is valid until { $date }.
refer-consent-missing = The request still needs a consent.
refer-need = For which need?
refer-need-auto = assign by topic
refer-full-title = No place left
refer-full = "{ $offer }" is full by now. Nothing was booked.
refer-alternatives = Instead, with one tap
refer-no-alternative = Nothing comparable is free
refer-no-alternative-why = That counts too: the need is in the report as a gap.
refer-already-title = Already referred
refer-already = A referral to "{ $offer }" is already under way. No second one was begun.
refer-to-case = To the referral
referral-end = End or withdraw
referral-end-action = Change state
referral-no-place-left = No place left. The referral stays as it is.
referral-reason-missing = "{ $state }" still needs a reason.
referral-step-refused = This step does not follow from the present state. Perhaps somebody was faster.
consent-purpose-usual = Make contact and arrange a first appointment
consent-withdraw-title = Withdraw the consent?
appointment-with = with { $who }
appointment-meets = Meeting point: { $place }
appointment-ics = To the calendar
appointment-ics-hint = The calendar file holds only time and code name, not purpose or place.
appointment-outcome = What came of it?
appointment-outcome-later = After the appointment, the outcome can be noted here.
appointment-companion-hint = Leave empty if nobody goes along.
appointment-referral = Belongs to the referral
appointment-referral-none = none
appointment-first = Set the referral to "first appointment set"
ics-title = Appointment { $code } (Lotse)
offers-none = No offers found
offers-none-why = Another word or a wider area often helps.
offer-public-page = Public page
offer-conditions = Conditions
offer-conditions-none = No conditions of its own are known.
offer-access-path = Way
offer-days = Until the first appointment
offer-papers = Papers
offer-secured = Funding
offer-secured-until = secured until { $date }
offer-staff-contact = Direct contact
offer-address-secret = address protected
offer-refer-case = Refer a case
places-exact = Exact number of free places
places-more = Say it exactly
places-save = State places
places-until-hint = Leave empty: 14 days, 7 for housing and crisis.
places-history = Earlier statements
places-history-none = No statement yet.
places-old = expired
places-said-free = { $count ->
    [0] none free
    [one] 1 free
   *[other] { $count } free
}
places-step-keine = 0
places-step-wenige = 1–2
places-step-mehrere = 3 or more
places-step-warteliste = Waiting list
