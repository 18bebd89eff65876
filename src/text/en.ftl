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
error-town = We do not know this town. Try the postcode, for example 34117.
error-town-several = There are several towns of this name. Please use the postcode.
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
home-plz = Town or postcode
home-plz-hint = So that we can look near you. We do not store it.
home-sentences = Or tap what fits best
home-topics = All topics
home-check-title = What can you get?
home-check-lead = A few questions, and you see which help there is for you and who pays for it. Nothing is stored.
home-check-action = Have a look
home-how-title = How it works
home-how-1 = You say what is going on.
home-how-2 = You see who helps, what it costs and who learns of it.
home-how-3 = You write, call or go there. If you like, someone comes with you.
home-now-title = Is it urgent?
home-now-lead = Here you can reach someone right away, also at night. Free of charge and without a name.
home-about-title = What is Lotse?
home-promise = No account, no name, no advertising. We do not store what you search for.
topics-lead = Tap what it is about. The number says how many offers there are.
topic-search = See all and filter

## First steps: an empty installation
first-title = Lotse is ready
first-lead = There are no offers yet. This is what to do next:
first-demo = Have a look first: an invented region to try things out. Nothing of it is kept.
first-user = Create a first account.
first-import = Read in offers (Open Referral HSDS 3.1). With --dry-run they are only checked.
first-doctor = See whether database, search index and settings are in order.
first-backup = Make backups regularly.
first-now = The emergency numbers can already be seen.

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
search-apply = Apply
search-active = Your choices
search-without = Remove:
search-narrow = Narrow down to
search-order = Order
search-order-best = fits best
search-order-distance = distance
search-order-name = name
search-radius-upto = up to { $km }
search-wider = Search farther away: up to { $km }
search-broader = Take a broader topic: { $topic }
search-drop = Search without this choice: { $filter }
search-drop-words = Search without the words
search-crisis-all = Everyone who helps right away
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
search-none-lead = It is not your fault. You can do this now:
search-none-person = People you can ask
search-did-you-mean = Did you mean “{ $word }”?
search-crisis-title = It is good that you are looking for help
search-crisis-lead = You can talk to someone right away. It is free, and you need not say your name.
result-for = For: { $who }
result-cost-free = free of charge
result-age = { $from } to { $to } years
result-age-from = from { $from } years
result-age-upto = up to { $to } years
result-age-soft = { $ages } (exceptions possible)
result-for-all = for everybody
result-languages-more = { $list } and { $count } more

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
offer-open = When is it open?
offer-way = How to get there
offer-way-plan = Find a bus or train
offer-way-hidden = The address is kept secret. You will be told when you get in touch.
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
offer-glance = At a glance
offer-ask-anyway = Not sure whether you belong here? Ask anyway. Asking costs nothing.
offer-contact-unknown = We have no details for this.
offer-walk-in = Just drop in. You find the place further down.
offer-ask-for-it = Ask there.
offer-way-unknown = We do not know where this is. Better ask.
offer-way-map = Open in your maps app
offer-steps-unknown = We do not know for sure. Just ask: “What happens the first time?”
offer-path-days-whole = It usually takes { $days } { $days ->
    [one] day
   *[other] days
} until the first appointment.
offer-form = Form
offer-provider = Who runs it?
hours-midnight = 24:00
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
now-sleep-lead = If you are under 18 and ask for it, the youth office must take you in (§ 42 SGB VIII). At night, call the police: 110.
now-always = Right away, at any hour
now-violence = Safety from violence
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
about-who-text = Lotse is free software. Who runs this site and answers for it is named in the legal notice.
about-law = How reliable is this?
about-open = Free software
about-open-text = The program is licensed under the EUPL 1.2. Every town and district may use, check and change it.
privacy-title = Privacy
privacy-lead = In short: you can read everything without our knowing who you are.
privacy-none = No account, no tracking cookies, no third parties.
privacy-log = We do not store what you search for, nor your internet address.
privacy-check = What you answer in “What can I get?” is only used for your result and forgotten at once.
privacy-links = Nothing on our pages comes from others. Only when you tap a link to a provider does the provider learn of it.
privacy-history = What stays on your device
privacy-history-text = Your browser remembers which pages you visited. That is why our titles name no topic. In a private window nothing stays. Deleting everything can be noticed, too.
privacy-rights = Your rights
privacy-rights-text = If there is a case about you, you may see what is in it, have mistakes corrected and ask for it to be deleted. Talk to your case manager. You can also complain to the data protection authority of your federal state.
privacy-operator = Who is responsible?
privacy-operator-text = Whoever runs this site is responsible. Name, address and data protection officer must be named in the legal notice.
privacy-case = Only when you work with a case manager does a case come into being. It carries a code name, not yours.
privacy-consent = Only what you allow is passed on, to whom you allow it. You can take that back at any time.
accessibility-title = Accessibility
accessibility-lead = This site should work for everybody: with a keyboard, a screen reader, large print and on small phones.
accessibility-works = What works
accessibility-keyboard = Everything can be used with the keyboard.
accessibility-script = Everything works without JavaScript.
accessibility-words = Every symbol has a word, every field a label.
accessibility-zoom = Text can be enlarged to 200 per cent. Pages fit on a phone 320 points wide.
accessibility-colour = Colour is never the only sign. Dark mode and high contrast are respected.
accessibility-missing = What is still missing
accessibility-no-audit = There has been no check yet by experts or by people with disabilities.
accessibility-no-easy = There is no version in easy-to-read German yet.
accessibility-no-sign = There are no videos in German Sign Language yet.
accessibility-german = What providers write is only there in German. Some of it is hard to read.
accessibility-report = Something does not work? Please write to us.
accessibility-report-text = The address is in the legal notice. If that does not help, you can turn to the arbitration or enforcement body of your federal state.

## Legal notice
imprint-missing = These details are still missing. Whoever runs this site must fill them in before it goes public.
imprint-lead = This must be stated here (§ 5 DDG, § 18 MStV):
imprint-operator = name and address of the body that runs the site, and who represents it
imprint-contact = e-mail address and a second quick way, such as a telephone number
imprint-responsible = who is responsible for the content, and the data protection officer
imprint-register = supervisory authority, register and VAT number, where there are any
notfound-title = This page does not exist
notfound-lead = The link may be old, or a letter is missing.
notfound-action = Go to search
error-title = Something went wrong
error-lead = This is our fault. Please try again in a moment.
error-reference = If you write to us, please quote this number: { $id }
error-home = Start page
invalid-title = We could not read this
invalid-lead = There was something in the address or the form that we did not expect. Go back and try again.
stale-title = Something has changed in the meantime
stale-lead = Someone else was faster. Go back and load the page again.
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
gaps-table = Needs by topic and quarter
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
