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
nav-what-if = What if
nav-reports = Reports
nav-decisions = Decisions
nav-survey = Survey
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
