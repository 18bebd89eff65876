# English. Public: short and friendly. Staff: plain and factual.
# Keys: area-thing-detail; names from fixed lists: list-value.

## Notation
format-decimal = .
format-group = ,
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
page-title = { $title } – Lotse
page-title-error = Error: { $title } – Lotse
demo-banner = Demonstration: all offers, addresses and people are made up.
nav-skip = Skip to content
nav-main = Main menu
nav-language = Language
nav-now = Help now
nav-exit = Leave quickly
nav-exit-hint = Opens a neutral page at once and deletes your list. Pressing Shift three times does the same. Your browser history stays.
nav-search = Find help
nav-check = What can I get?
nav-topics = Topics
nav-saved = My list
nav-about = About Lotse
nav-privacy = Privacy
nav-accessibility = Accessibility
nav-imprint = Legal notice
nav-footer = About this site
nav-staff = For professionals
nav-path = You are here
nav-pages = Pages
footer-promise = No account. No ads. Nobody tracks what you read here.

## Parts
action-next = Continue
action-search = Search
action-reset = Clear filters
action-print = Print
action-copy = Copy
action-copied = Copied
action-share = Share link
action-call = Call
action-write = Write
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
error-number = Please enter a number, for example 17.
error-range = Please enter a number from { $from } to { $to }.
error-town = We do not know this town. Try the postcode, for example 34117.
error-town-several = There are several towns of this name. Please use the postcode.
error-choice = Please choose one of the options.
error-too-long = Please shorten this to { $max } characters at most.
notice-info = Note
notice-success = Done
notice-warning = Please note
notice-error = Error
pages-label = Page { $page } of { $pages }
pages-previous = Previous page
pages-next = Next page
details-norm = Based on:
details-more = More about this
print-address = Online: { $address }
print-date = Printed on { $date }
checked-on = Last checked on { $date }
checked-never = Not checked yet
checked-old = This information is getting old. Better ask before you go.
translated-not = This text is only available in German.
nav-rights = Your rights
nav-ways = School certificate
