# Frame, parts and names that only professionals and operators read. Plain and factual.
duration-minutes = { $count } { $count ->
    [one] minute
   *[other] minutes
}
duration-days = { $count } { $count ->
    [one] day
   *[other] days
}
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
action-save = Save
action-cancel = Cancel
action-edit = Edit
action-delete = Delete
action-remove = Remove
action-add = Add
action-confirm = Confirm
action-undo = Undo
action-export = Download as table
action-show = View
action-back = Back
action-filter = Filter
error-required = This answer is still missing.
error-plz = A German postcode has five digits, for example 34117.
error-plz-unknown = We do not know this postcode.
error-date = Please enter a date, for example 24/11/2026.
error-conflict = Somebody else has changed something in the meantime. Please look at the new data and save again.
empty-title = Nothing here yet
bar-share = { $value } of { $total }
heat-legend = From few to many
heat-hidden = fewer than { $limit }
checked-on-by = Last checked on { $date } by { $who }
progress-done = { $done } of { $total } done
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
source-traeger = stated by the provider
source-lotse = asked by a case manager
source-abgeleitet = derived
status-active = active
status-inactive = dormant
status-defunct = ended
truth-yes = yes
truth-no = no
truth-unknown = still open
protection-ordinary = no special protection
protection-art9 = specially protected (Art. 9 GDPR)
protection-art10 = specially protected (Art. 10 GDPR)
protection-indirect9 = may reveal something protected
protection-secret203 = professional secrecy (§ 203 StGB)
factgroup-person = Person
factgroup-familie = Family
factgroup-wohnen = Housing
factgroup-jugendhilfe = Youth welfare
factgroup-schule = School
factgroup-ausbildung = Training and work
factgroup-leistungen = Benefits
factgroup-gesundheit = Health and inclusion
factgroup-justiz = Justice
finding-yes = { $condition } – met
finding-no = { $condition } – not met
finding-unknown = { $condition } – to be cleared up
first-title = Lotse is ready
first-lead = There are no offers yet. This is what to do next:
first-demo = Have a look first: an invented region to try things out. Nothing of it is kept.
first-user = Create a first account.
first-import = Read in offers (Open Referral HSDS 3.1). With --dry-run they are only checked.
first-doctor = See whether database, search index and settings are in order.
first-backup = Make backups regularly.
first-now = The emergency numbers can already be seen.
stale-title = Something has changed in the meantime
stale-lead = Someone else was faster. Go back and load the page again.
forbidden-title = Permission is missing
forbidden-lead = This page cannot be seen with this account.
imprint-missing = These details are still missing. Whoever runs this site must fill them in before it goes public.
imprint-lead = This must be stated here (§ 5 DDG, § 18 MStV):
imprint-operator = name and address of the body that runs the site, and who represents it
imprint-contact = e-mail address and a second quick way, such as a telephone number
imprint-responsible = who is responsible for the content, and the data protection officer
imprint-register = supervisory authority, register and VAT number, where there are any
nav-complaints = Reports
complaints-title = What is wrong
complaints-lead = Reports by young people, without names. Settled ones are deleted after 30 days.
complaints-none = There is no report at present.
complaints-about = About
complaints-matter = What is wrong
complaints-words = In their own words
complaints-day = Reported
complaints-step = Settle
complaints-done = Settled
complaints-site = This site
matter-contact = phone, email or address
matter-hours = opening hours
matter-gone = no longer exists
matter-barrier = cannot be read or used
matter-translation = translation
matter-other = something else
