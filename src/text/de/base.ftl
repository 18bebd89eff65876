# Deutsch. Öffentlich: du, kurz, warm, B1. Fachlich: ohne Anrede, sachlich („Fall anlegen“).
# Schlüssel: bereich-sache-einzelheit; Namen aus festen Listen: liste-wert.

## Schreibweisen
format-decimal = ,
format-group = .
format-number = { $number }
format-counted = { $count } { $unit }
format-km = { $km } km
format-metres = { $metres } m
format-euros = { $euros } €
format-percent = { $percent } %
list-comma = {", "}
list-and = { $list } und { $last }
list-or = { $list } oder { $last }
date-day = { $day }. { $month } { $year }
date-short = { $day0 }.{ $month0 }.{ $year }
date-weekday = { $weekday }, { $day }. { $month }
date-moment = { $weekday }, { $day }. { $month }, { $time }
time-short = { $hour }:{ $minute }
time-of-day = { $time } Uhr
time-span = { $from }–{ $to }
ago-now = gerade eben
ago-minutes = vor { $count } { $count ->
    [one] Minute
   *[other] Minuten
}
ago-hours = vor { $count } { $count ->
    [one] Stunde
   *[other] Stunden
}
ago-days = vor { $count } { $count ->
    [one] Tag
   *[other] Tagen
}
ago-weeks = vor { $count } { $count ->
    [one] Woche
   *[other] Wochen
}
ago-months = vor { $count } { $count ->
    [one] Monat
   *[other] Monaten
}
ago-years = vor { $count } { $count ->
    [one] Jahr
   *[other] Jahren
}
day-today = heute
day-tomorrow = morgen
day-yesterday = gestern
day-ahead = in { $count } { $count ->
    [one] Tag
   *[other] Tagen
}
duration-weeks = { $count } { $count ->
    [one] Woche
   *[other] Wochen
}
weekday-mon = Montag
weekday-tue = Dienstag
weekday-wed = Mittwoch
weekday-thu = Donnerstag
weekday-fri = Freitag
weekday-sat = Samstag
weekday-sun = Sonntag
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
unit-jahre = { $count ->
    [one] Jahr
   *[other] Jahre
}
unit-jahr = { $count ->
    [one] Jahr
   *[other] Jahre
}
unit-monate = { $count ->
    [one] Monat
   *[other] Monate
}
unit-kinder = { $count ->
    [one] Kind
   *[other] Kinder
}
unit-termine = { $count ->
    [one] Termin
   *[other] Termine
}
unit-grad = { $count ->
   *[other] Grad
}
language-ar = Arabisch
language-bg = Bulgarisch
language-de = Deutsch
language-en = Englisch
language-es = Spanisch
language-fa = Persisch (Farsi, Dari)
language-fr = Französisch
language-it = Italienisch
language-ku = Kurdisch
language-pl = Polnisch
language-ps = Paschtu
language-ro = Rumänisch
language-ru = Russisch
language-so = Somali
language-sq = Albanisch
language-sr = Serbisch
language-ti = Tigrinya
language-tr = Türkisch
language-uk = Ukrainisch
language-ur = Urdu
language-vi = Vietnamesisch

## Rahmen jeder Seite
app-name = Lotse
page-title = { $title } – Lotse
page-title-error = Fehler: { $title } – Lotse
demo-banner = Demonstration: Alle Angebote, Adressen und Personen sind erfunden.
nav-skip = Zum Inhalt springen
nav-main = Hauptmenü
nav-language = Sprache
nav-now = Jetzt Hilfe
nav-exit = Schnell weg
nav-exit-hint = Öffnet sofort eine neutrale Seite und löscht deine Liste. Auch mit dreimal Umschalttaste. Der Verlauf im Browser bleibt.
nav-search = Hilfe finden
nav-check = Was steht mir zu?
nav-topics = Themen
nav-saved = Meine Liste
nav-about = Über Lotse
nav-privacy = Datenschutz
nav-accessibility = Barrierefreiheit
nav-imprint = Impressum
nav-footer = Über diese Seite
nav-staff = Für Fachkräfte
nav-path = Du bist hier
nav-pages = Seiten
footer-promise = Ohne Anmeldung. Ohne Werbung. Niemand verfolgt, was du hier liest.

## Bausteine
action-next = Weiter
action-search = Suchen
action-reset = Filter zurücksetzen
action-print = Drucken
action-copy = Kopieren
action-copied = Kopiert
action-share = Link teilen
action-call = Anrufen
action-write = Schreiben
form-optional = freiwillig
form-choose = Bitte wählen
form-yes = Ja
form-no = Nein
form-unknown = Weiß ich nicht
form-errors = { $count ->
    [one] Bitte eine Angabe prüfen
   *[other] Bitte { $count } Angaben prüfen
}
form-error = Fehler
error-number = Bitte eine Zahl eingeben, zum Beispiel 17.
error-range = Bitte eine Zahl von { $from } bis { $to } eingeben.
error-town = Diesen Ort kennen wir nicht. Probier die Postleitzahl, zum Beispiel 34117.
error-town-several = Diesen Ort gibt es mehrmals. Nimm bitte die Postleitzahl.
error-choice = Bitte eine der Möglichkeiten wählen.
error-too-long = Bitte kürzer fassen: höchstens { $max } Zeichen.
notice-info = Hinweis
notice-success = Erledigt
notice-warning = Achtung
notice-error = Fehler
pages-label = Seite { $page } von { $pages }
pages-previous = Vorherige Seite
pages-next = Nächste Seite
details-norm = Grundlage:
details-more = Mehr dazu
print-address = Im Netz: { $address }
print-date = Gedruckt am { $date }
checked-on = Zuletzt geprüft am { $date }
checked-never = Noch nicht geprüft
checked-old = Diese Angaben sind schon älter. Frag am besten kurz nach.
translated-not = Diesen Text gibt es nur auf Deutsch.
nav-rights = Deine Rechte
nav-ways = Schulabschluss
