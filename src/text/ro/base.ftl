# Română: «tu», scurt, simplu.

format-decimal = ,
format-group = .
format-number = { $number }
format-counted = { $count } { $unit }
format-km = { $km } km
format-metres = { $metres } m
format-euros = { $euros } €
format-percent = { $percent } %
list-comma = {", "}
list-and = { $list } și { $last }
list-or = { $list } sau { $last }
date-day = { $day } { $month } { $year }
date-short = { $day0 }.{ $month0 }.{ $year }
date-weekday = { $weekday }, { $day } { $month }
date-moment = { $weekday }, { $day } { $month }, { $time }
time-short = { $hour }:{ $minute }
time-of-day = ora { $time }
time-span = { $from }–{ $to }
ago-now = chiar acum
ago-minutes = { $count ->
    [one] acum { $count } minut
    [few] acum { $count } minute
   *[other] acum { $count } de minute
}
ago-hours = { $count ->
    [one] acum { $count } oră
    [few] acum { $count } ore
   *[other] acum { $count } de ore
}
ago-days = { $count ->
    [one] acum { $count } zi
    [few] acum { $count } zile
   *[other] acum { $count } de zile
}
ago-weeks = { $count ->
    [one] acum { $count } săptămână
    [few] acum { $count } săptămâni
   *[other] acum { $count } de săptămâni
}
ago-months = { $count ->
    [one] acum { $count } lună
    [few] acum { $count } luni
   *[other] acum { $count } de luni
}
ago-years = { $count ->
    [one] acum { $count } an
    [few] acum { $count } ani
   *[other] acum { $count } de ani
}
day-today = azi
day-tomorrow = mâine
day-yesterday = ieri
day-ahead = { $count ->
    [one] peste { $count } zi
    [few] peste { $count } zile
   *[other] peste { $count } de zile
}
duration-weeks = { $count ->
    [one] { $count } săptămână
    [few] { $count } săptămâni
   *[other] { $count } de săptămâni
}
weekday-mon = luni
weekday-tue = marți
weekday-wed = miercuri
weekday-thu = joi
weekday-fri = vineri
weekday-sat = sâmbătă
weekday-sun = duminică
month-1 = ianuarie
month-2 = februarie
month-3 = martie
month-4 = aprilie
month-5 = mai
month-6 = iunie
month-7 = iulie
month-8 = august
month-9 = septembrie
month-10 = octombrie
month-11 = noiembrie
month-12 = decembrie
unit-jahre = { $count ->
    [one] an
    [few] ani
   *[other] de ani
}
unit-jahr = { $count ->
    [one] an
    [few] ani
   *[other] de ani
}
unit-monate = { $count ->
    [one] lună
    [few] luni
   *[other] de luni
}
unit-kinder = { $count ->
    [one] copil
    [few] copii
   *[other] de copii
}
unit-termine = { $count ->
    [one] programare
    [few] programări
   *[other] de programări
}
unit-grad = { $count ->
    [one] grad
    [few] grade
   *[other] de grade
}
language-ar = arabă
language-bg = bulgară
language-de = germană
language-en = engleză
language-es = spaniolă
language-fa = persană (farsi, dari)
language-fr = franceză
language-it = italiană
language-ku = kurdă
language-pl = poloneză
language-ps = paștu
language-ro = română
language-ru = rusă
language-so = somaleză
language-sq = albaneză
language-sr = sârbă
language-ti = tigrinia
language-tr = turcă
language-uk = ucraineană
language-ur = urdu
language-vi = vietnameză

app-name = Lotse
page-title = { $title } – Lotse
page-title-error = Eroare: { $title } – Lotse
demo-banner = Demonstrație: toate ofertele, adresele și persoanele sunt inventate.
nav-skip = Mergi la conținut
nav-main = Meniu principal
nav-language = Limbă
nav-now = Ajutor acum
nav-exit = Ieși repede
nav-exit-hint = Deschide imediat o pagină neutră și îți șterge lista. Poți apăsa și de trei ori Shift. Istoricul din browser rămâne.
nav-search = Găsește ajutor
nav-check = La ce am dreptul?
nav-topics = Teme
nav-saved = Lista mea
nav-about = Despre Lotse
nav-privacy = Protecția datelor
nav-accessibility = Accesibilitate
nav-imprint = Cine răspunde de site
nav-footer = Despre acest site
nav-staff = Pentru specialiști
nav-path = Ești aici
nav-pages = Pagini
footer-promise = Fără cont. Fără reclame. Nimeni nu urmărește ce citești aici.

action-next = Mai departe
action-search = Caută
action-reset = Șterge filtrele
action-print = Tipărește
action-copy = Copiază
action-copied = Copiat
action-share = Trimite linkul
action-call = Sună
action-write = Scrie
form-optional = opțional
form-choose = Te rog alege
form-yes = Da
form-no = Nu
form-unknown = Nu știu
form-errors = { $count ->
    [one] Te rog verifică un răspuns
    [few] Te rog verifică { $count } răspunsuri
   *[other] Te rog verifică { $count } de răspunsuri
}
form-error = Eroare
error-number = Te rog scrie un număr, de exemplu 17.
error-range = Te rog scrie un număr de la { $from } la { $to }.
error-town = Nu cunoaștem acest loc. Încearcă codul poștal, de exemplu 34117.
error-town-several = Sunt mai multe locuri cu acest nume. Te rog scrie codul poștal.
error-choice = Te rog alege una dintre posibilități.
error-too-long = Te rog scrie mai scurt: cel mult { $max } caractere.
notice-info = De știut
notice-success = Gata
notice-warning = Atenție
notice-error = Eroare
pages-label = Pagina { $page } din { $pages }
pages-previous = Pagina anterioară
pages-next = Pagina următoare
details-norm = Temei:
details-more = Mai multe
print-address = Pe internet: { $address }
print-date = Tipărit la { $date }
checked-on = Verificat ultima dată la { $date }
checked-never = Încă neverificat
checked-old = Informațiile sunt mai vechi. Mai bine întreabă înainte.
translated-not = Acest text există doar în germană.
nav-rights = Drepturile tale
nav-ways = Diplomă școlară
