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
