# English. Public: short and friendly. Staff: plain and factual.
# Keys: area-thing-detail; names from fixed lists: list-value.

## Notation
format-decimal = .
format-number = { $number }
format-counted = { $count } { $unit }
format-km = { $km } km
format-metres = { $metres } m
format-euros = €{ $euros }
format-percent = { $percent }%
list-comma = {", "}
list-and = { $list } and { $last }
list-or = { $list } or { $last }
date-day = { $day } { $month } { $year }
date-short = { $day0 }/{ $month0 }/{ $year }
date-weekday = { $weekday } { $day } { $month }
date-moment = { $weekday } { $day } { $month }, { $time }
time-short = { $hour }:{ $minute }
time-of-day = { $time }
time-span = { $from }–{ $to }
ago-now = just now
ago-minutes = { $count } { $count ->
    [one] minute
   *[other] minutes
} ago
ago-hours = { $count } { $count ->
    [one] hour
   *[other] hours
} ago
ago-days = { $count } { $count ->
    [one] day
   *[other] days
} ago
ago-weeks = { $count } { $count ->
    [one] week
   *[other] weeks
} ago
ago-months = { $count } { $count ->
    [one] month
   *[other] months
} ago
ago-years = { $count } { $count ->
    [one] year
   *[other] years
} ago
day-today = today
day-tomorrow = tomorrow
day-yesterday = yesterday
day-ahead = in { $count } { $count ->
    [one] day
   *[other] days
}
duration-minutes = { $count } { $count ->
    [one] minute
   *[other] minutes
}
duration-days = { $count } { $count ->
    [one] day
   *[other] days
}
duration-weeks = { $count } { $count ->
    [one] week
   *[other] weeks
}
weekday-mon = Monday
weekday-tue = Tuesday
weekday-wed = Wednesday
weekday-thu = Thursday
weekday-fri = Friday
weekday-sat = Saturday
weekday-sun = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
unit-jahre = { $count ->
    [one] year
   *[other] years
}
unit-jahr = { $count ->
    [one] year
   *[other] years
}
unit-monate = { $count ->
    [one] month
   *[other] months
}
unit-kinder = { $count ->
    [one] child
   *[other] children
}
unit-termine = { $count ->
    [one] appointment
   *[other] appointments
}
unit-grad = { $count ->
    [one] degree
   *[other] degrees
}
language-ar = Arabic
language-bg = Bulgarian
language-de = German
language-en = English
language-es = Spanish
language-fa = Persian (Farsi, Dari)
language-fr = French
language-it = Italian
language-ku = Kurdish
language-pl = Polish
language-ps = Pashto
language-ro = Romanian
language-ru = Russian
language-so = Somali
language-sq = Albanian
language-sr = Serbian
language-ti = Tigrinya
language-tr = Turkish
language-uk = Ukrainian
language-ur = Urdu
language-vi = Vietnamese

## Every page
app-name = Lotse
app-claim = Find help that fits
page-title = { $title } – Lotse
page-title-error = Error: { $title } – Lotse
demo-banner = Demonstration: all offers, addresses and people are made up.
nav-skip = Skip to content
nav-main = Main menu
nav-language = Language
nav-now = Help now
nav-exit = Leave quickly
nav-exit-hint = Opens a neutral page at once. Pressing Shift three times does the same. Your browser history stays.
nav-search = Find help
nav-check = What can I get?
nav-topics = Topics
nav-saved = Saved
nav-about = About Lotse
nav-privacy = Privacy
nav-accessibility = Accessibility
nav-imprint = Legal notice
nav-footer = About this site
nav-staff = For professionals
nav-today = Today
nav-cases = Cases
nav-offers = Offers
nav-check-staff = Check eligibility
nav-gaps = Gaps
nav-catalogue = Catalogue
nav-places = Places
nav-people = Accounts
nav-account = { $name }
nav-logout = Sign out
nav-public = Public site
nav-path = You are here
nav-pages = Pages
footer-promise = No account. No ads. Nobody tracks what you read here.

## Parts
action-save = Save
action-cancel = Cancel
action-back = Back
action-next = Continue
action-search = Search
action-filter = Filter
action-reset = Clear filters
action-edit = Edit
action-delete = Delete
action-remove = Remove
action-add = Add
action-confirm = Confirm
action-print = Print
action-copy = Copy
action-copied = Copied
action-share = Share link
action-call = Call
action-write = Write
action-show = View
action-export = Download as table
action-undo = Undo
form-optional = optional
form-choose = Please choose
form-yes = Yes
form-no = No
form-unknown = I do not know
form-errors = { $count ->
    [one] Please check one answer
   *[other] Please check { $count } answers
}
form-error = Error
error-required = This answer is still missing.
error-number = Please enter a number, for example 17.
error-range = Please enter a number from { $from } to { $to }.
error-plz = A German postcode has five digits, for example 34117.
error-plz-unknown = We do not know this postcode.
error-date = Please enter a date, for example 24/11/2026.
error-choice = Please choose one of the options.
error-too-long = Please shorten this to { $max } characters at most.
error-conflict = Somebody else has changed something in the meantime. Please look at the new data and save again.
notice-info = Note
notice-success = Done
notice-warning = Please note
notice-error = Error
pages-label = Page { $page } of { $pages }
pages-previous = Previous page
pages-next = Next page
progress-done = { $done } of { $total } done
empty-title = Nothing here yet
table-scroll = Table
bar-share = { $value } of { $total }
heat-legend = From few to many
heat-hidden = fewer than { $limit }
details-norm = Based on:
details-more = More about this
print-address = Online: { $address }
print-date = Printed on { $date }
checked-on = Last checked on { $date }
checked-on-by = Last checked on { $date } by { $who }
checked-never = Not checked yet
checked-old = This information is getting old. Better ask before you go.
translated-not = This text is only available in German.

## Places
place-free = Place free
place-waiting = Waiting list
place-full = full right now
place-unknown = Places not known
place-age = as of { $ago }
place-expired = last word { $ago }
place-free-count = { $count ->
    [one] 1 place free
   *[other] { $count } places free
}
place-of-total = of { $total }
place-held = { $count } requested
place-waiting-count = { $count ->
    [0] Nobody is waiting
    [one] 1 person waiting
   *[other] { $count } people waiting
}
place-full-hint = Ask anyway: places often open up soon, or they know somewhere else.
place-unknown-hint = Just ask.
source-traeger = stated by the provider
source-lotse = asked by a case manager
source-abgeleitet = derived

## Opening
open-now = Open now
open-until = Open now, until { $time }
open-closing = Closes at { $time }
open-always = Open around the clock
open-appointment = By appointment only
open-appointment-until = There until { $time }, by appointment only
open-closed = Closed right now
open-next = Closed right now, opens { $when }
open-unknown = Opening hours not known
open-today-at = today at { $time }
open-tomorrow-at = tomorrow at { $time }
open-weekday-at = { $weekday } at { $time }
hours-closed = closed
hours-termin = by appointment
hours-offen = walk in
hours-telefon = by phone
hours-title = Opening hours
distance-away = { $km } away
distance-none = No need to travel
distance-unknown = Distance not known
distance-about = approximate, as the crow flies

## What an offer is
kind-beratung = Advice
kind-clearing = Finding out what is needed
kind-aufsuchend = Comes to you
kind-begleitung = Company and support
kind-berufsvorbereitung = Preparation for training
kind-jugendwerkstatt = Youth workshop
kind-schulabschluss = School certificate
kind-nachhilfe = Learning support
kind-ausbildungshilfe = Support during training
kind-praktikum = Placement with an employer
kind-wohnen = Housing
kind-notschlafen = Emergency bed
kind-sucht = Addiction
kind-psyche = Mental health
kind-gesundheit = Health
kind-schulden = Debt
kind-recht = Legal advice
kind-geld = Money
kind-sprache = Language
kind-familie = Family
kind-freizeit = Leisure
kind-online = Online
kind-krise = Help in a crisis
kind-jugendamt = Youth office
form-vollzeit = full time
form-teilzeit = part time
form-abend = evenings
form-wochenende = weekends
form-online = online
form-einzel = one to one
form-gruppe = in a group
form-aufsuchend = comes to you
feature-rollstuhl = wheelchair accessible
feature-aufzug = lift
feature-wc = accessible toilet
feature-leitsystem = guidance for blind people
feature-induktionsschleife = hearing loop
feature-gebaerdensprache = sign language
feature-ruhig = quiet place
feature-parkplatz = disabled parking
feature-leichte_sprache = easy-to-read language
location-neutral = neutral place
location-amt = in a public office
location-schule = in a school
location-traeger = at the provider's house
location-mobil = mobile, comes to you
location-online = online
location-klinik = in a hospital
access-selbst = You can go there yourself
access-fachstelle = Through a professional
access-antrag = With an application
access-gutschein = With a voucher
access-zuweisung = A public office assigns you
way-chat = Chat
way-sms = Text message
way-mail = Email
way-phone = Phone
way-walk_in = Go there
entry-rolling = any time
entry-yearly = once a year
entry-half_yearly = twice a year
entry-fixed = on certain days
entry-unknown = not known
entry-next = Next start: { $date }
gender-all = for everybody
gender-girls = for girls and young women
gender-boys = for boys and young men
status-active = active
status-inactive = dormant
status-defunct = ended
status-temporarily_closed = taking a break
strength-hard = binding
strength-soft = exceptions possible
trust-anonymous = You need not give your name
trust-without_parents = Your parents need not know
trust-without_office = No public office needed
trust-voluntary = Voluntary. Nothing happens if you stay away
trust-anonymous-no = They need your name
trust-without_parents-no = Your parents will be involved
trust-without_office-no = A public office must agree
trust-voluntary-no = Staying away can have consequences. Ask first

## Law
group-fits = Fits
group-maybe = May fit
group-almost = Almost fits
group-no = Does not fit
group-fits-hint = All conditions are met.
group-maybe-hint = Something is still open. One question settles it.
group-almost-hint = Exactly one condition is missing.
group-no-hint = More than one condition is missing.
truth-yes = yes
truth-no = no
truth-unknown = still open
verdict-yes = You can probably get this
verdict-unknown = Maybe – something is still open
verdict-no = Probably not
binding-muss = A right: the office must
binding-soll = The office must as a rule
binding-kann = The office may; it decides case by case
binding-angebot = Open to all, without a right to it
mark-t = read in the text of the law
mark-s = from another source, not checked against the law
mark-k = from practice, without a source yet
protection-ordinary = no special protection
protection-art9 = specially protected (Art. 9 GDPR)
protection-art10 = specially protected (Art. 10 GDPR)
protection-indirect9 = may reveal something protected
protection-secret203 = professional secrecy (§ 203 StGB)
agency-agentur = Employment agency (Agentur für Arbeit)
agency-jobcenter = Jobcenter
agency-jugendamt = Youth office (Jugendamt)
agency-kommune = Town or district
agency-egh = Integration assistance (Eingliederungshilfe)
agency-krankenkasse = Health insurance (Krankenkasse)
agency-sozialamt = Social welfare office (Sozialamt)
agency-bafoeg_amt = Student grants office (BAföG-Amt)
agency-familienkasse = Family benefits office (Familienkasse)
agency-bamf = Federal Office for Migration (BAMF)
agency-schule = School
agency-schulamt = Education authority (Schulamt)
agency-traeger = The offer's provider
agency-beratungsstelle = Advice centre
agency-eutb = Disability advice (EUTB)
agency-justiz = Justice system
factgroup-person = Person
factgroup-familie = Family
factgroup-wohnen = Housing
factgroup-jugendhilfe = Youth welfare
factgroup-schule = School
factgroup-ausbildung = Training and work
factgroup-leistungen = Benefits
factgroup-gesundheit = Health and inclusion
factgroup-justiz = Justice

## Reasons: for young people
range-between = { $from } to { $to } { $unit }
range-from = at least { $from } { $unit }
range-upto = at most { $to } { $unit }
range-exactly = { $from } { $unit }
range-any = known
reason-is-yes = True for you: { $fact }.
reason-is-no = This would have to be true: { $fact }.
reason-is-unknown = Still open: { $question }
reason-isnot-yes = Not true for you: { $fact }. That fits.
reason-isnot-no = This does not go together with: { $fact }.
reason-isnot-unknown = Still open: { $question }
reason-range-yes = { $fact }: { $wanted }. That fits.
reason-range-no = { $fact }: it would have to be { $wanted }.
reason-range-unknown = Still open: { $question } Needed: { $wanted }.
reason-outside-yes = { $fact }: not { $wanted }. That fits.
reason-outside-no = { $fact }: it must not be { $wanted }.
reason-outside-unknown = Still open: { $question }
reason-oneof-yes = { $fact }: { $wanted }. That fits.
reason-oneof-no = { $fact }: it would have to be { $wanted }.
reason-oneof-unknown = Still open: { $question } Needed: { $wanted }.
reason-noneof-yes = { $fact }: not { $wanted }. That fits.
reason-noneof-no = { $fact }: with { $wanted } it is not possible.
reason-noneof-unknown = Still open: { $question }
reason-open = To be cleared up in person: { $note }
reason-always = There is no special condition.
reason-never = Nobody can get this at present.
reason-area-yes = You live in the right area.
reason-area-no = The offer is only for postcodes { $area }.
reason-area-unknown = Still open: do you live in the area { $area }?
reason-distance-yes = It is { $km } away. You can get there.
reason-distance-no = It is { $km } away, which is more than { $limit }.
reason-distance-unknown = Still open: how far is it for you?
reason-language-yes = They speak { $language }.
reason-language-no = They probably do not speak { $language }. Ask about interpreting.
reason-language-unknown = Still open: do they speak { $language }?
claim-alter-range-yes = You are { $wanted } old.
claim-alter-range-no = You would have to be { $wanted } old.
claim-alter-range-unknown = Are you { $wanted } old?
claim-geschlecht-oneof-yes = This offer is there for you.
claim-geschlecht-oneof-no = This offer is only for others ({ $wanted }).
claim-geschlecht-oneof-unknown = This offer is not for everybody ({ $wanted }).
claim-schwanger-is-yes = You are pregnant.
claim-schwanger-is-no = This is for pregnant people.
claim-schwanger-is-unknown = Are you pregnant?
claim-in_haft-isnot-yes = You are not in prison.
claim-in_haft-isnot-no = This is only possible after prison.
claim-in_haft-isnot-unknown = Are you in prison right now?
claim-schulabschluss-oneof-yes = Your school certificate fits: { $wanted }.
claim-schulabschluss-oneof-no = You need another school certificate for this: { $wanted }.
claim-schulabschluss-oneof-unknown = Which school certificate do you have? Needed: { $wanted }.
claim-wohnsituation-oneof-yes = This is how you live: { $wanted }. That fits.
claim-wohnsituation-oneof-no = This is for young people who live like this: { $wanted }.
claim-wohnsituation-oneof-unknown = How do you live right now? This is about: { $wanted }.

## Reasons: for professionals, and conditions by themselves
condition-is = { $fact }: yes
condition-isnot = { $fact }: no
condition-range = { $fact }: { $wanted }
condition-outside = { $fact }: not { $wanted }
condition-oneof = { $fact }: { $wanted }
condition-noneof = { $fact }: none of these ({ $wanted })
condition-always = No special condition
condition-never = Not possible at present
condition-area = Living in { $area }
condition-distance = At most { $limit } away
condition-language = Language spoken: { $language }
finding-yes = { $condition } – met
finding-no = { $condition } – not met
finding-unknown = { $condition } – to be cleared up
rule-all = All of these must hold:
rule-any = One of these must hold:
rule-else = If the first is known, it counts; otherwise the second:
rule-open = To be cleared up: { $note }
rule-named = { $name }
rule-named-not = Not: { $name }

## Home page
home-title = What is going on? We will find someone who helps.
home-lead = No account, and you need not tell us your name. Say in your own words what you need.
home-search = What do you need?
home-search-hint = For example: “nowhere to sleep”, “dropped out of training”, “trouble with the Jobcenter”
home-plz = Postcode
home-plz-hint = So that we can look near you. We do not store it.
home-sentences = Or tap what fits best
sentence-weiter = I do not know what to do after school
sentence-zuhause = I cannot stay at home any more
sentence-schlafplatz = I have nowhere to sleep
sentence-abschluss = I want to get my school certificate
sentence-schlecht = I am not feeling well
sentence-amt = I have trouble with a public office
sentence-ausbildung = I am looking for an apprenticeship
sentence-abbruch = I dropped out
sentence-schulden = I have debts
sentence-schwanger = I am pregnant
sentence-deutsch = I want to learn German
sentence-jemand = I need someone to come with me
home-topics = All topics
home-check-title = What can you get?
home-check-lead = A few questions, and you see which help there is for you and who pays for it. Nothing is stored.
home-check-action = Have a look
home-how-title = How it works
home-how-1 = You say what is going on.
home-how-2 = You see who helps, what it costs and who learns of it.
home-how-3 = You write, call or go there. If you like, someone comes with you.

## Search and results
search-title = Find help
search-count = { $count ->
    [0] No offers
    [one] 1 offer
   *[other] { $count } offers
}
search-count-for = { $count ->
    [0] No offers for “{ $query }”
    [one] 1 offer for “{ $query }”
   *[other] { $count } offers for “{ $query }”
}
search-near = near { $place }
search-filter = Narrow down
search-topic = Topic
search-age = Your age
search-radius = Distance
search-radius-any = any
search-language = Language
search-open-places = Only with a free place
search-open-now = Only what is open now
search-without-parents = Without parents
search-anonymous = Without a name
search-sort = Sorted by: fits best, place, distance. Nobody can pay to come first.
search-none-title = We found nothing for this
search-none-lead = It is not your fault. Try another word or a larger distance. Or talk to a person:
search-none-person = Ask someone
search-did-you-mean = Did you mean “{ $word }”?
search-crisis-title = It is good that you are looking for help
search-crisis-lead = You can talk to someone right away. It is free, and you need not say your name.
result-for = For: { $who }
result-cost-free = free of charge
result-age = { $from } to { $to } years
result-age-from = from { $from } years
result-age-upto = up to { $to } years

## An offer
offer-page = Offer
offer-by = by { $organization }
offer-what = What is this?
offer-for-me = Is this for me?
offer-for-me-age = Age
offer-for-me-check = Find out with a few questions
offer-cost = What does it cost?
offer-cost-free = Nothing.
offer-cost-unknown = Not known. Better ask first.
offer-learns = Who learns of it?
offer-learns-unknown = We do not know for sure. You may ask first: “Who will know that I am here?”
offer-contact = How to reach them
offer-contact-first = Easiest: { $way }
offer-reply = Answer usually within { $days } { $days ->
    [one] day
   *[other] days
}
offer-message = Message to copy
offer-message-hint = You can change everything. You need not write your name.
offer-message-default = Hello, I have found your offer “{ $name }”. Could I talk to someone about it? When would suit you?
offer-open = Opening hours
offer-way = How to get there
offer-way-plan = Find a bus or train
offer-way-hidden = The address is protected. You will be told when you get in touch.
offer-access = What there is on site
offer-steps = How it goes
offer-not-required = What you need not do
offer-place = Is there a place?
offer-bring = Bringing somebody
offer-bring-yes = Yes, you may bring somebody.
offer-bring-no = The first talk is with you alone. Somebody may come with you to the door.
offer-bring-unknown = Just ask whether somebody may come along. Usually that is fine.
offer-companion = Nobody to go with you? A Lotse can come along.
offer-languages = Languages
offer-interpreter = With interpreters: { $languages }
offer-duration = Duration
offer-hours-per-week = { $count } hours a week
offer-start = Start
offer-documents = What to bring
offer-legal = Who pays for this, and why?
offer-legal-lead = This is the legal side. You only need it when an office says no.
offer-say = You can say this at the counter
offer-path = The way in
offer-path-days = usually { $days } { $days ->
    [one] day
   *[other] days
} until the first appointment
offer-decides = Decided by: { $who }
offer-wrong = Is something wrong?
offer-wrong-action = Report a mistake
offer-paused = This offer is taking a break.
offer-similar = Similar offers
offer-save = Save on this device
offer-saved = Saved

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

## Help now
now-title = Help now
now-lead = You are not alone. Here you can reach someone right away.
now-danger = In danger or hurt?
now-112 = Emergency: ambulance and fire brigade
now-110 = Police
now-talk = Talk or write
now-116111 = Helpline for children and young people (Nummer gegen Kummer)
now-telefonseelsorge = TelefonSeelsorge crisis line
now-krisenchat = krisenchat: write at any hour, under 25
now-116016 = Helpline violence against women
now-sleep = A bed for tonight
now-sleep-lead = If you are under 18 and ask for it, the youth office must take you in (§ 42 SGB VIII). At night, call the police: 110.
now-local = Near you
now-free = free of charge
now-anonymous = no name needed
now-private = Nobody sees what you click here. But the page stays in your browser history, unless you use a private window.

## About, privacy, accessibility, error pages
about-title = About Lotse
about-lead = Lotse shows young people and those who support them which help there is, who may have it and where there is a place.
about-who = Who is behind it?
about-data = Where does the information come from?
about-data-text = Providers look after their own entries. Every page says when somebody last checked it.
about-order = How are results sorted?
about-order-text = By what fits, by free places and by distance. Money plays no part.
privacy-title = Privacy
privacy-lead = In short: you can read everything without our knowing who you are.
privacy-none = No account, no tracking cookies, no third parties.
privacy-log = We do not store what you search for, nor your internet address.
privacy-case = Only when you work with a case manager does a case come into being. It carries a code name, not yours.
privacy-consent = Only what you allow is passed on, to whom you allow it. You can take that back at any time.
accessibility-title = Accessibility
accessibility-lead = This site should work for everybody: with a keyboard, a screen reader, large print and on small phones.
accessibility-report = Something does not work? Please write to us.
notfound-title = This page does not exist
notfound-lead = The link may be old, or a letter is missing.
notfound-action = Go to search
error-title = Something went wrong
error-lead = This is our fault. Please try again in a moment.
error-reference = If you write to us, please quote this number: { $id }
forbidden-title = Permission is missing
forbidden-lead = This page cannot be seen with this account.
limit-title = Too many requests
limit-lead = Please wait a moment and try again.

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

## Staff: matching
match-title = Matching offers
match-for = for { $need }
match-count = { $count ->
    [0] none
    [one] 1 offer
   *[other] { $count } offers
}
match-why = Why?
match-why-not = What stands in the way?
match-hurdle = One condition is missing: { $condition }
match-ask = Still to ask
match-exceptions = Exception possible
match-grounds = Legal ground
match-responsible = Responsible: { $agencies }
match-judged-for = Judged for { $date }
match-next-entry = Next entry: { $date }
match-none = Nothing fits this need.
match-gap = Report a gap
match-refer = Refer
match-interface = Note on responsibility
match-next-questions = These questions help most

## Staff: referral, consent, appointment
referral-title = Referral
referral-new = Start a referral
referral-state = State
referral-since = since { $date }
referral-hold = Place held until { $date }
referral-no-place = No place left. Other options:
referral-next = Next step
referral-cause = Reason
referral-overdue = Follow-up due
referral-send = Send request
referral-needs-consent = Nothing is sent without a valid consent for { $recipient }.
referral-preview = Exactly this text goes out
cause-kein_angebot = There is no such offer
cause-regel_schliesst_aus = A rule excludes
cause-kein_platz = No place free
cause-wartezeit = Wait too long
cause-zu_weit = Too far away
cause-sprache = No common language
cause-barriere = Not accessible
cause-zeiten = Hours do not fit
cause-kosten = Cost not covered
cause-zustaendigkeit = Nobody accepts responsibility
cause-nicht_erreicht = Not reached or declined
cause-angabe_unklar = Information unclear
cause-planmaessig = Ended as planned
cause-passt_nicht = Tried, does not suit
consent-title = Consent
consent-new = Record consent
consent-recipient = Who may learn something?
consent-purpose = What for?
consent-contents = What may be passed on?
consent-until = Valid until
consent-form = Form
consent-form-paper = on paper
consent-form-electronic = electronic
consent-valid = valid until { $date }
consent-expired = expired on { $date }
consent-withdrawn = withdrawn on { $date }
consent-withdraw = Withdraw
consent-withdraw-hint = Takes effect at once. What was already sent is marked.
consent-none = No consent yet.
consent-explain = Voluntary, for this recipient, this purpose and this period. Without consent there is no disadvantage; nothing is passed on, that is all.
content-contact = code name and way of contact
content-need = the need
content-facts = ordinary facts
content-protected_facts = specially protected facts, such as health
content-arrival = whether somebody arrived
appointment-title = Appointment
appointment-new = New appointment
appointment-purpose = What is it about?
appointment-when = Day
appointment-time = Time
appointment-minutes = Duration in minutes
appointment-place = Place
appointment-companion = Who goes along?
appointment-companion-none = goes alone
appointment-meeting = Meeting point
appointment-arrived = Arrived?
appointment-arrived-yes = Arrived
appointment-arrived-no = Did not arrive
appointment-arrived-unknown = Still open
appointment-next = Next step
places-title = State places
places-free = Free places
places-total = Places in all
places-waiting = On the waiting list
places-until = Valid until
places-saved = Thank you. The statement is valid until { $date }.

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
