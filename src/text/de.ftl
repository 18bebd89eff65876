# Deutsch. Öffentlich: du, kurz, warm, B1. Fachlich: ohne Anrede, sachlich („Fall anlegen“).
# Schlüssel: bereich-sache-einzelheit; Namen aus festen Listen: liste-wert.

## Schreibweisen
format-decimal = ,
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
duration-minutes = { $count } { $count ->
    [one] Minute
   *[other] Minuten
}
duration-days = { $count } { $count ->
    [one] Tag
   *[other] Tage
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
app-claim = Hilfe finden, die passt
page-title = { $title } – Lotse
page-title-error = Fehler: { $title } – Lotse
demo-banner = Demonstration: Alle Angebote, Adressen und Personen sind erfunden.
nav-skip = Zum Inhalt springen
nav-main = Hauptmenü
nav-language = Sprache
nav-now = Jetzt Hilfe
nav-exit = Schnell weg
nav-exit-hint = Öffnet sofort eine neutrale Seite. Auch mit dreimal Umschalttaste. Der Verlauf im Browser bleibt.
nav-search = Hilfe finden
nav-check = Was steht mir zu?
nav-topics = Themen
nav-saved = Gemerkt
nav-about = Über Lotse
nav-privacy = Datenschutz
nav-accessibility = Barrierefreiheit
nav-imprint = Impressum
nav-footer = Über diese Seite
nav-staff = Für Fachkräfte
nav-today = Heute
nav-cases = Fälle
nav-offers = Angebote
nav-check-staff = Ansprüche prüfen
nav-gaps = Lücken
nav-catalogue = Katalog
nav-places = Plätze
nav-people = Zugänge
nav-account = { $name }
nav-logout = Abmelden
nav-public = Öffentliche Seite
nav-path = Du bist hier
nav-pages = Seiten
footer-promise = Ohne Anmeldung. Ohne Werbung. Niemand verfolgt, was du hier liest.

## Bausteine
action-save = Speichern
action-cancel = Abbrechen
action-back = Zurück
action-next = Weiter
action-search = Suchen
action-filter = Filtern
action-reset = Filter zurücksetzen
action-edit = Bearbeiten
action-delete = Löschen
action-remove = Entfernen
action-add = Hinzufügen
action-confirm = Bestätigen
action-print = Drucken
action-copy = Kopieren
action-copied = Kopiert
action-share = Link teilen
action-call = Anrufen
action-write = Schreiben
action-show = Ansehen
action-export = Als Tabelle laden
action-undo = Rückgängig machen
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
error-required = Diese Angabe fehlt noch.
error-number = Bitte eine Zahl eingeben, zum Beispiel 17.
error-range = Bitte eine Zahl von { $from } bis { $to } eingeben.
error-plz = Eine Postleitzahl hat fünf Ziffern, zum Beispiel 34117.
error-plz-unknown = Diese Postleitzahl kennen wir nicht.
error-town = Diesen Ort kennen wir nicht. Probier die Postleitzahl, zum Beispiel 34117.
error-town-several = Diesen Ort gibt es mehrmals. Nimm bitte die Postleitzahl.
error-date = Bitte ein Datum eingeben, zum Beispiel 24.11.2026.
error-choice = Bitte eine der Möglichkeiten wählen.
error-too-long = Bitte kürzer fassen: höchstens { $max } Zeichen.
error-conflict = Inzwischen hat jemand anderes etwas geändert. Bitte die neuen Angaben ansehen und noch einmal speichern.
notice-info = Hinweis
notice-success = Erledigt
notice-warning = Achtung
notice-error = Fehler
pages-label = Seite { $page } von { $pages }
pages-previous = Vorherige Seite
pages-next = Nächste Seite
progress-done = { $done } von { $total } erledigt
empty-title = Hier ist noch nichts
table-scroll = Tabelle
bar-share = { $value } von { $total }
heat-legend = Von wenig bis viel
heat-hidden = weniger als { $limit }
details-norm = Grundlage:
details-more = Mehr dazu
print-address = Im Netz: { $address }
print-date = Gedruckt am { $date }
checked-on = Zuletzt geprüft am { $date }
checked-on-by = Zuletzt geprüft am { $date } von { $who }
checked-never = Noch nicht geprüft
checked-old = Diese Angaben sind schon älter. Frag am besten kurz nach.
translated-not = Diesen Text gibt es nur auf Deutsch.

## Plätze
place-free = Platz frei
place-waiting = Warteliste
place-full = gerade voll
place-unknown = Plätze nicht bekannt
place-age = Stand { $ago }
place-expired = letzte Meldung { $ago }
place-free-count = { $count ->
    [one] 1 Platz frei
   *[other] { $count } Plätze frei
}
place-of-total = von { $total }
place-held = { $count } angefragt
place-waiting-count = { $count ->
    [0] Niemand wartet
    [one] 1 Person wartet
   *[other] { $count } Personen warten
}
place-full-hint = Frag trotzdem: Oft wird bald etwas frei, oder man kennt dort etwas anderes.
place-unknown-hint = Frag einfach nach.
source-traeger = Meldung des Trägers
source-lotse = von einer Fachkraft erfragt
source-abgeleitet = abgeleitet

## Offen
open-now = Jetzt offen
open-until = Jetzt offen, bis { $time }
open-closing = Schließt um { $time }
open-always = Rund um die Uhr offen
open-appointment = Nur mit Termin
open-appointment-until = Bis { $time } erreichbar, nur mit Termin
open-closed = Gerade zu
open-next = Gerade zu, öffnet { $when }
open-unknown = Öffnungszeiten nicht bekannt
open-today-at = heute um { $time }
open-tomorrow-at = morgen um { $time }
open-weekday-at = { $weekday } um { $time }
hours-closed = geschlossen
hours-termin = mit Termin
hours-offen = offene Sprechzeit
hours-telefon = telefonisch
hours-title = Öffnungszeiten
distance-away = { $km } entfernt
distance-none = Kein Weg nötig
distance-unknown = Entfernung nicht bekannt
distance-about = ungefähr, Luftlinie

## Was ein Angebot ist
kind-beratung = Beratung
kind-clearing = Klärung am Anfang
kind-aufsuchend = Kommt zu dir
kind-begleitung = Begleitung
kind-berufsvorbereitung = Berufsvorbereitung
kind-jugendwerkstatt = Jugendwerkstatt
kind-schulabschluss = Schulabschluss
kind-nachhilfe = Lernhilfe
kind-ausbildungshilfe = Hilfe in der Ausbildung
kind-praktikum = Praktikum und Betrieb
kind-wohnen = Wohnen
kind-notschlafen = Schlafplatz in Not
kind-sucht = Sucht
kind-psyche = Seele
kind-gesundheit = Gesundheit
kind-schulden = Schulden
kind-recht = Recht
kind-geld = Geld
kind-sprache = Sprache
kind-familie = Familie
kind-freizeit = Freizeit
kind-online = Online
kind-krise = Hilfe in der Krise
kind-jugendamt = Jugendamt
form-vollzeit = Vollzeit
form-teilzeit = Teilzeit
form-abend = abends
form-wochenende = am Wochenende
form-online = online
form-einzel = einzeln
form-gruppe = in der Gruppe
form-aufsuchend = kommt zu dir
feature-rollstuhl = mit Rollstuhl erreichbar
feature-aufzug = Aufzug
feature-wc = barrierefreie Toilette
feature-leitsystem = Leitsystem für Blinde
feature-induktionsschleife = Hilfe für Hörgeräte
feature-gebaerdensprache = Gebärdensprache
feature-ruhig = ruhiger Ort
feature-parkplatz = Parkplatz für Menschen mit Behinderung
feature-leichte_sprache = Leichte Sprache
location-neutral = neutraler Ort
location-amt = in einem Amt
location-schule = in einer Schule
location-traeger = im Haus des Trägers
location-mobil = mobil, kommt zu dir
location-online = online
location-klinik = in einer Klinik
access-selbst = Du kannst selbst hingehen
access-fachstelle = Über eine Fachstelle
access-antrag = Mit einem Antrag
access-gutschein = Mit einem Gutschein
access-zuweisung = Ein Amt weist dich zu
way-chat = Chat
way-sms = SMS
way-mail = E-Mail
way-phone = Telefon
way-walk_in = Hingehen
entry-rolling = jederzeit
entry-yearly = einmal im Jahr
entry-half_yearly = zweimal im Jahr
entry-fixed = an festen Tagen
entry-unknown = nicht bekannt
entry-next = Nächster Start: { $date }
gender-all = für alle
gender-girls = für Mädchen und junge Frauen
gender-boys = für Jungen und junge Männer
status-active = aktiv
status-inactive = ruht
status-defunct = beendet
status-temporarily_closed = macht gerade Pause
strength-hard = verbindlich
strength-soft = Ausnahmen möglich
trust-anonymous = Ohne Namen möglich
trust-without_parents = Deine Eltern müssen es nicht wissen
trust-without_office = Kein Amt nötig
trust-voluntary = Freiwillig. Wegbleiben hat keine Folgen
trust-anonymous-no = Dein Name wird gebraucht
trust-without_parents-no = Deine Eltern werden einbezogen
trust-without_office-no = Ein Amt muss zustimmen
trust-voluntary-no = Fehlen kann Folgen haben. Frag vorher nach

## Recht
group-fits = Passt
group-maybe = Passt vielleicht
group-almost = Passt fast
group-no = Passt nicht
group-fits-hint = Alle Bedingungen sind erfüllt.
group-maybe-hint = Etwas ist noch offen. Eine Frage klärt es.
group-almost-hint = Genau eine Bedingung fehlt.
group-no-hint = Mehr als eine Bedingung fehlt.
truth-yes = ja
truth-no = nein
truth-unknown = noch offen
verdict-yes = Steht dir wahrscheinlich zu
verdict-unknown = Kann sein – etwas ist noch offen
verdict-no = Eher nicht
binding-muss = Anspruch: Das Amt muss
binding-soll = Das Amt soll in der Regel
binding-kann = Das Amt kann, es entscheidet im Einzelfall
binding-angebot = Offen für alle, ohne Anspruch
mark-t = im Gesetz nachgelesen
mark-s = aus anderer Quelle, nicht am Gesetz geprüft
mark-k = aus der Praxis, noch ohne Quelle
protection-ordinary = ohne besonderen Schutz
protection-art9 = besonders geschützt (Art. 9 DSGVO)
protection-art10 = besonders geschützt (Art. 10 DSGVO)
protection-indirect9 = lässt Geschütztes erkennen
protection-secret203 = Schweigepflicht (§ 203 StGB)
agency-agentur = Agentur für Arbeit
agency-jobcenter = Jobcenter
agency-jugendamt = Jugendamt
agency-kommune = Stadt oder Landkreis
agency-egh = Träger der Eingliederungshilfe
agency-krankenkasse = Krankenkasse
agency-sozialamt = Sozialamt
agency-bafoeg_amt = Amt für Ausbildungsförderung (BAföG)
agency-familienkasse = Familienkasse
agency-bamf = Bundesamt für Migration (BAMF)
agency-schule = Schule
agency-schulamt = Schulamt
agency-traeger = Träger des Angebots
agency-beratungsstelle = Beratungsstelle
agency-eutb = Teilhabeberatung (EUTB)
agency-justiz = Justiz
factgroup-person = Person
factgroup-familie = Familie
factgroup-wohnen = Wohnen
factgroup-jugendhilfe = Jugendhilfe
factgroup-schule = Schule
factgroup-ausbildung = Ausbildung und Arbeit
factgroup-leistungen = Geld vom Amt
factgroup-gesundheit = Gesundheit und Teilhabe
factgroup-justiz = Justiz

## Gründe: für junge Menschen
range-between = { $from } bis { $to } { $unit }
range-from = mindestens { $from } { $unit }
range-upto = höchstens { $to } { $unit }
range-exactly = { $from } { $unit }
range-any = bekannt
reason-is-yes = Trifft zu: { $fact }.
reason-is-no = Dafür müsste zutreffen: { $fact }.
reason-is-unknown = Noch offen: { $question }
reason-isnot-yes = Trifft nicht zu: { $fact }. Das passt.
reason-isnot-no = Das geht hier nicht zusammen mit: { $fact }.
reason-isnot-unknown = Noch offen: { $question }
reason-range-yes = { $fact }: { $wanted }. Das passt.
reason-range-no = { $fact }: Nötig wäre { $wanted }.
reason-range-unknown = Noch offen: { $question } Gebraucht wird: { $wanted }.
reason-outside-yes = { $fact }: nicht { $wanted }. Das passt.
reason-outside-no = { $fact }: Es darf nicht { $wanted } sein.
reason-outside-unknown = Noch offen: { $question }
reason-oneof-yes = { $fact }: { $wanted }. Das passt.
reason-oneof-no = { $fact }: Nötig wäre { $wanted }.
reason-oneof-unknown = Noch offen: { $question } Gebraucht wird: { $wanted }.
reason-noneof-yes = { $fact }: nicht { $wanted }. Das passt.
reason-noneof-no = { $fact }: Bei { $wanted } geht es leider nicht.
reason-noneof-unknown = Noch offen: { $question }
reason-open = Das klärt ihr im Gespräch: { $note }
reason-always = Dafür gibt es keine besondere Bedingung.
reason-never = Das gibt es zurzeit für niemanden.
reason-area-yes = Du wohnst in der richtigen Gegend.
reason-area-no = Das Angebot ist nur für die Postleitzahlen { $area } da.
reason-area-unknown = Noch offen: Wohnst du im Gebiet { $area }?
reason-distance-yes = Es ist { $km } entfernt. Da kommst du hin.
reason-distance-no = Es ist { $km } entfernt, also weiter als { $limit }.
reason-distance-unknown = Noch offen: Wie weit ist es für dich?
reason-language-yes = Dort wird { $language } gesprochen.
reason-language-no = Dort wird wohl nicht { $language } gesprochen. Frag nach Dolmetschen.
reason-language-unknown = Noch offen: Wird dort { $language } gesprochen?
claim-alter-range-yes = Du bist { $wanted } alt.
claim-alter-range-no = Dafür müsstest du { $wanted } alt sein.
claim-alter-range-unknown = Bist du { $wanted } alt?
claim-geschlecht-oneof-yes = Das Angebot ist für dich da.
claim-geschlecht-oneof-no = Das Angebot ist nur für andere da ({ $wanted }).
claim-geschlecht-oneof-unknown = Das Angebot ist nicht für alle da ({ $wanted }).
claim-schwanger-is-yes = Du bist schwanger.
claim-schwanger-is-no = Das ist für Schwangere.
claim-schwanger-is-unknown = Bist du schwanger?
claim-in_haft-isnot-yes = Du bist nicht in Haft.
claim-in_haft-isnot-no = Das geht erst nach der Haft.
claim-in_haft-isnot-unknown = Bist du gerade in Haft?
claim-schulabschluss-oneof-yes = Dein Schulabschluss passt: { $wanted }.
claim-schulabschluss-oneof-no = Dafür brauchst du einen anderen Schulabschluss: { $wanted }.
claim-schulabschluss-oneof-unknown = Welchen Schulabschluss hast du? Gebraucht wird: { $wanted }.
claim-wohnsituation-oneof-yes = So wohnst du: { $wanted }. Das passt.
claim-wohnsituation-oneof-no = Das ist für junge Menschen, die so wohnen: { $wanted }.
claim-wohnsituation-oneof-unknown = Wie wohnst du gerade? Gemeint ist: { $wanted }.

## Gründe: für Fachkräfte, und Bedingungen für sich
condition-is = { $fact }: ja
condition-isnot = { $fact }: nein
condition-range = { $fact }: { $wanted }
condition-outside = { $fact }: nicht { $wanted }
condition-oneof = { $fact }: { $wanted }
condition-noneof = { $fact }: weder noch ({ $wanted })
condition-always = Keine besondere Bedingung
condition-never = Zurzeit nicht möglich
condition-area = Wohnort in { $area }
condition-distance = Höchstens { $limit } entfernt
condition-language = Gesprochene Sprache: { $language }
finding-yes = { $condition } – trifft zu
finding-no = { $condition } – trifft nicht zu
finding-unknown = { $condition } – noch zu klären
rule-all = Alles davon muss zutreffen:
rule-any = Eines davon muss zutreffen:
rule-else = Ist das Erste bekannt, zählt es; sonst das Zweite:
rule-open = Zu klären: { $note }
rule-named = { $name }
rule-named-not = Nicht: { $name }

## Startseite
home-title = Was ist los? Wir finden jemanden, der hilft.
home-lead = Ohne Anmeldung und ohne deinen Namen. Sag in deinen Worten, was du brauchst.
home-search = Was brauchst du?
home-search-hint = Zum Beispiel: „kein Schlafplatz“, „Ausbildung abgebrochen“, „Stress mit dem Jobcenter“
home-plz = Ort oder Postleitzahl
home-plz-hint = Damit wir in deiner Nähe suchen. Wir speichern sie nicht.
home-sentences = Oder tippe an, was am besten passt
home-topics = Alle Themen
home-check-title = Was steht dir zu?
home-check-lead = Ein paar Fragen, und du siehst, welche Hilfe es für dich gibt und wer sie bezahlt. Nichts wird gespeichert.
home-check-action = Jetzt nachsehen
home-how-title = So geht es
home-how-1 = Du sagst, was los ist.
home-how-2 = Du siehst, wer hilft, was es kostet und wer davon erfährt.
home-how-3 = Du schreibst, rufst an oder gehst hin. Auf Wunsch kommt jemand mit.
home-now-title = Ist es dringend?
home-now-lead = Hier erreichst du sofort jemanden, auch nachts. Kostenlos und ohne Namen.
home-about-title = Was ist Lotse?
home-promise = Kein Konto, kein Name, keine Werbung. Wir speichern nicht, was du suchst.
topics-lead = Tippe an, worum es geht. Die Zahl sagt, wie viele Angebote es gibt.
topic-search = Alle ansehen und filtern

## Erste Schritte: eine leere Installation
first-title = Lotse ist bereit
first-lead = Es sind noch keine Angebote da. So geht es weiter:
first-demo = Erst ansehen: eine erfundene Region zum Ausprobieren. Nichts davon bleibt.
first-user = Einen ersten Zugang anlegen.
first-import = Angebote einlesen (Open Referral HSDS 3.1). Mit --dry-run wird nur geprüft.
first-doctor = Nachsehen, ob Datenbank, Suchindex und Einstellungen in Ordnung sind.
first-backup = Regelmäßig sichern.
first-now = Die Notrufnummern sind schon jetzt zu sehen.

## Suche und Ergebnisse
search-title = Hilfe finden
search-count = { $count ->
    [0] Keine Angebote
    [one] 1 Angebot
   *[other] { $count } Angebote
}
search-count-for = { $count ->
    [0] Keine Angebote für „{ $query }“
    [one] 1 Angebot für „{ $query }“
   *[other] { $count } Angebote für „{ $query }“
}
search-near = in der Nähe von { $place }
search-apply = Übernehmen
search-active = Deine Auswahl
search-without = Entfernen:
search-narrow = Eingrenzen auf
search-order = Reihenfolge
search-order-best = passt am besten
search-order-distance = Entfernung
search-order-name = Name
search-radius-upto = bis { $km }
search-wider = Weiter weg suchen: bis { $km }
search-broader = Ein größeres Thema nehmen: { $topic }
search-drop = Ohne diese Auswahl suchen: { $filter }
search-drop-words = Ohne die Wörter suchen
search-crisis-all = Alle, die sofort helfen
search-filter = Auswahl verfeinern
search-topic = Thema
search-age = Dein Alter
search-radius = Umkreis
search-radius-any = egal
search-language = Sprache
search-open-places = Nur mit freiem Platz
search-open-now = Nur was jetzt offen ist
search-without-parents = Ohne Eltern
search-anonymous = Ohne Namen
search-sort = Sortiert nach: passt am besten, Platz, Entfernung. Niemand kann sich nach vorn kaufen.
search-none-title = Dazu haben wir nichts gefunden
search-none-lead = Das liegt nicht an dir. Das kannst du jetzt tun:
search-none-person = Hier kannst du jemanden fragen
search-did-you-mean = Meintest du „{ $word }“?
search-crisis-title = Es ist gut, dass du Hilfe suchst
search-crisis-lead = Du kannst sofort mit jemandem reden. Kostenlos, und du musst deinen Namen nicht sagen.
result-for = Für: { $who }
result-cost-free = kostenlos
result-age = { $from } bis { $to } Jahre
result-age-from = ab { $from } Jahren
result-age-upto = bis { $to } Jahre
result-age-soft = { $ages } (Ausnahmen möglich)
result-for-all = für alle
result-languages-more = { $list } und { $count } weitere

## Ein Angebot
offer-page = Angebot
offer-by = von { $organization }
offer-what = Was ist das?
offer-for-me = Ist das was für mich?
offer-for-me-age = Alter
offer-for-me-check = Mit ein paar Fragen genau nachsehen
offer-cost = Was kostet das?
offer-cost-free = Nichts.
offer-cost-unknown = Nicht bekannt. Frag am besten vorher.
offer-learns = Wer erfährt davon?
offer-learns-unknown = Dazu wissen wir nichts Genaues. Du darfst vorher fragen: „Wer erfährt, dass ich hier bin?“
offer-contact = So erreichst du sie
offer-contact-first = Am einfachsten: { $way }
offer-reply = Antwort meist nach { $days } { $days ->
    [one] Tag
   *[other] Tagen
}
offer-message = Nachricht zum Kopieren
offer-message-hint = Du kannst alles ändern. Deinen Namen musst du nicht schreiben.
offer-message-default = Hallo, ich habe euer Angebot „{ $name }“ gefunden. Kann ich dazu mit jemandem sprechen? Wann passt es bei euch?
offer-open = Wann ist offen?
offer-way = So kommst du hin
offer-way-plan = Verbindung mit Bus und Bahn suchen
offer-way-hidden = Die Adresse bleibt geheim. Du erfährst sie, wenn du dich meldest.
offer-access = Was vor Ort da ist
offer-steps = So läuft das ab
offer-not-required = Was du nicht musst
offer-place = Ist ein Platz frei?
offer-bring = Jemanden mitbringen
offer-bring-yes = Ja, du darfst jemanden mitbringen.
offer-bring-no = Das erste Gespräch ist mit dir allein. Bis zur Tür darf jemand mit.
offer-bring-unknown = Frag einfach, ob jemand mitkommen darf. Meistens geht das.
offer-companion = Niemand da, der mitgeht? Ein Lotse kann dich begleiten.
offer-languages = Sprachen
offer-interpreter = Mit Dolmetschen: { $languages }
offer-duration = Dauer
offer-hours-per-week = { $count } Stunden in der Woche
offer-start = Start
offer-documents = Was du mitbringst
offer-legal = Wer bezahlt das, und warum?
offer-legal-lead = Das ist die rechtliche Seite. Du brauchst sie nur, wenn ein Amt Nein sagt.
offer-say = Das kannst du am Schalter sagen
offer-path = Der Weg hinein
offer-path-days = bis zum ersten Termin meist { $days } { $days ->
    [one] Tag
   *[other] Tage
}
offer-decides = Entscheidet: { $who }
offer-wrong = Stimmt etwas nicht?
offer-wrong-action = Fehler melden
offer-paused = Dieses Angebot macht gerade Pause.
offer-similar = Ähnliche Angebote
offer-glance = Auf einen Blick
offer-ask-anyway = Nicht sicher, ob du dazugehörst? Frag trotzdem. Fragen kostet nichts.
offer-contact-unknown = Dazu haben wir keine Angaben.
offer-walk-in = Einfach vorbeikommen. Wo das ist, steht weiter unten.
offer-ask-for-it = Frag dort nach.
offer-way-unknown = Wo das ist, wissen wir nicht. Frag am besten nach.
offer-way-map = In der Karten-App öffnen
offer-steps-unknown = Dazu wissen wir nichts Genaues. Frag einfach: „Was passiert beim ersten Mal?“
offer-path-days-whole = Bis zum ersten Termin dauert es meist { $days } { $days ->
    [one] Tag
   *[other] Tage
}.
offer-form = Art
offer-provider = Wer macht das?
hours-midnight = 24:00
offer-save = Auf diesem Gerät merken
offer-saved = Gemerkt

## Was steht mir zu?
check-title = Was steht mir zu?
check-lead = Beantworte nur, was du willst. „Weiß ich nicht“ ist immer in Ordnung. Nichts wird gespeichert.
check-start = Los geht’s
check-question = Frage { $number }
check-why = Warum fragt ihr das?
check-skip = Überspringen
check-results = Das kommt für dich in Frage
check-resolves = Klärt { $count } { $count ->
    [one] Hilfe
   *[other] Hilfen
}
check-next = Diese Fragen helfen weiter
check-responsible = Zuständig
check-apply = So bekommst du es
check-deadline = Frist
check-interface = Wenn dich zwei Ämter hin und her schicken
check-disclaimer = Das ist eine Auskunft nach bestem Wissen, keine Rechtsberatung. Entscheiden muss das Amt, und gegen ein Nein kannst du dich wehren.
check-none = Mit diesen Angaben ist nichts sicher. Eine Beratung kann mehr herausfinden.
check-results-lead = Das sagen die Regeln, die wir kennen. Frag auch dann, wenn etwas nicht ganz passt.
check-needs = Worum geht es?
check-needs-hint = Du kannst mehrere antippen.
check-needs-missing = Tippe mindestens ein Thema an.
check-years = Jahre
check-show = Zeigen, was geht
check-again = Genauer nachsehen
check-not-stored = Deine Antworten stehen nur auf dieser Seite. Wir speichern sie nicht.
check-still-open = Was noch offen ist
check-more = Und { $count } weitere. In der Suche findest du alle.
check-more-reasons = Und { $count } weitere.

## Jetzt Hilfe
now-title = Jetzt Hilfe
now-lead = Du bist nicht allein. Hier erreichst du sofort jemanden.
now-danger = In Gefahr oder verletzt?
now-112 = Notruf: Rettung und Feuerwehr
now-110 = Polizei
now-talk = Reden oder schreiben
now-116111 = Nummer gegen Kummer für Kinder und Jugendliche
now-telefonseelsorge = TelefonSeelsorge
now-krisenchat = krisenchat: schreiben, rund um die Uhr, unter 25
now-116016 = Hilfetelefon Gewalt gegen Frauen
now-sleep = Schlafplatz heute
now-sleep-lead = Das Jugendamt muss dich aufnehmen, wenn du darum bittest und unter 18 bist (§ 42 SGB VIII). Nachts geht das über die Polizei: 110.
now-always = Sofort, rund um die Uhr
now-violence = Schutz vor Gewalt
now-local = In deiner Nähe
now-free = kostenlos
now-anonymous = ohne Namen
now-private = Niemand sieht hier, was du anklickst. Im Verlauf deines Browsers bleibt die Seite aber stehen. Im privaten Fenster nicht.

## Über, Datenschutz, Barrierefreiheit, Fehlerseiten
about-title = Über Lotse
about-lead = Lotse zeigt jungen Menschen und ihren Begleiterinnen und Begleitern, welche Hilfe es gibt, wer sie bekommen darf und wo ein Platz frei ist.
about-who = Wer steht dahinter?
about-data = Woher kommen die Angaben?
about-data-text = Die Träger pflegen ihre Angebote selbst. Auf jeder Seite steht, wann zuletzt jemand nachgesehen hat.
about-order = Wonach wird sortiert?
about-order-text = Nach dem, was passt, nach freien Plätzen und nach Entfernung. Geld spielt keine Rolle.
about-who-text = Lotse ist freie Software. Wer diese Seite betreibt und für sie verantwortlich ist, steht im Impressum.
about-law = Wie verlässlich ist das?
about-open = Freie Software
about-open-text = Das Programm steht unter der Lizenz EUPL 1.2. Jede Stadt und jeder Kreis darf es nutzen, prüfen und ändern.
privacy-title = Datenschutz
privacy-lead = Kurz gesagt: Du kannst alles lesen, ohne dass wir wissen, wer du bist.
privacy-none = Keine Anmeldung, keine Cookies zum Verfolgen, keine fremden Dienste.
privacy-log = Wir speichern nicht, wonach du suchst, und keine Internetadresse.
privacy-check = Was du bei „Was steht mir zu?“ antwortest, wird nur für deine Antwort benutzt und gleich vergessen.
privacy-links = Auf unseren Seiten steckt nichts von anderen. Erst wenn du einen Link zu einem Träger antippst, erfährt der Träger davon.
privacy-history = Was auf deinem Gerät bleibt
privacy-history-text = Dein Browser merkt sich, welche Seiten du besucht hast. Darum nennen unsere Titel kein Thema. Im privaten Fenster bleibt gar nichts. Wer alles löscht, kann damit auch auffallen.
privacy-rights = Deine Rechte
privacy-rights-text = Gibt es einen Fall zu dir, darfst du sehen, was darin steht, Fehler ändern lassen und verlangen, dass er gelöscht wird. Sprich deine Fachkraft an. Du kannst dich auch bei der Datenschutzbehörde deines Landes beschweren.
privacy-operator = Wer ist verantwortlich?
privacy-operator-text = Verantwortlich ist, wer diese Seite betreibt. Name, Adresse und Datenschutzbeauftragte müssen im Impressum stehen.
privacy-case = Erst wenn du mit einer Fachkraft arbeitest, entsteht ein Fall. Er trägt einen Decknamen, nicht deinen Namen.
privacy-consent = Weitergegeben wird nur, was du erlaubst, an wen du es erlaubst. Du kannst es jederzeit zurücknehmen.
accessibility-title = Barrierefreiheit
accessibility-lead = Diese Seite soll für alle funktionieren: mit Tastatur, Vorlesen, großer Schrift und auf kleinen Handys.
accessibility-works = Was geht
accessibility-keyboard = Alles lässt sich mit der Tastatur bedienen.
accessibility-script = Alles geht ohne JavaScript.
accessibility-words = Jedes Symbol hat ein Wort, jedes Feld eine Beschriftung.
accessibility-zoom = Die Schrift lässt sich auf 200 Prozent vergrößern. Die Seite passt auf ein Handy mit 320 Punkten Breite.
accessibility-colour = Farbe ist nie das einzige Zeichen. Dunkle Darstellung und starker Kontrast werden beachtet.
accessibility-missing = Was noch fehlt
accessibility-no-audit = Eine Prüfung durch Fachleute und durch Menschen mit Behinderung hat noch nicht stattgefunden.
accessibility-no-easy = Es gibt noch keine Fassung in Leichter Sprache.
accessibility-no-sign = Es gibt noch keine Videos in Deutscher Gebärdensprache.
accessibility-german = Die Texte der Träger gibt es nur auf Deutsch. Manche sind schwer zu lesen.
accessibility-report = Geht etwas nicht? Bitte schreib uns.
accessibility-report-text = Die Adresse steht im Impressum. Hilft das nicht, kannst du dich an die Schlichtungsstelle oder die Durchsetzungsstelle deines Landes wenden.

## Impressum
imprint-missing = Diese Angaben fehlen noch. Wer diese Seite betreibt, muss sie eintragen, bevor sie öffentlich wird.
imprint-lead = Hierher gehören (§ 5 DDG, § 18 MStV):
imprint-operator = Name und Anschrift der Stelle, die die Seite betreibt, und wer sie vertritt
imprint-contact = E-Mail-Adresse und ein zweiter schneller Weg, zum Beispiel Telefon
imprint-responsible = wer für die Inhalte verantwortlich ist, und die Datenschutzbeauftragte oder der Datenschutzbeauftragte
imprint-register = Aufsichtsbehörde, Register und Umsatzsteuernummer, wenn es sie gibt
notfound-title = Diese Seite gibt es nicht
notfound-lead = Vielleicht ist der Link alt oder es fehlt ein Buchstabe.
notfound-action = Zur Suche
error-title = Da ist etwas schiefgegangen
error-lead = Das liegt an uns. Bitte versuch es gleich noch einmal.
error-reference = Wenn du uns schreibst, nenne diese Nummer: { $id }
error-home = Zur Startseite
invalid-title = Das konnten wir nicht lesen
invalid-lead = In der Adresse oder im Formular war etwas, womit wir nicht gerechnet haben. Geh zurück und probier es noch einmal.
stale-title = Inzwischen hat sich etwas geändert
stale-lead = Jemand anderes war schneller. Geh zurück und lade die Seite neu.
forbidden-title = Dafür fehlt die Berechtigung
forbidden-lead = Mit diesem Zugang ist die Seite nicht zu sehen.
limit-title = Zu viele Anfragen
limit-lead = Bitte kurz warten und noch einmal versuchen.

## Fachkräfte: Anmelden, Heute
login-title = Anmelden
login-lead = Für Fachkräfte und Koordination. Wer Hilfe sucht, braucht kein Konto.
login-name = Benutzername
login-password = Passwort
login-action = Anmelden
login-failed = Benutzername oder Passwort stimmt nicht.
login-expired = Die Sitzung ist abgelaufen. Eingaben sind gesichert.
role-case_manager = Fachkraft
role-coordinator = Koordination
role-admin = Verwaltung
today-title = Heute
today-appointments = Termine
today-none = Heute stehen keine Termine an.
today-waiting-me = Wartet auf mich
today-waiting-me-none = Nichts offen.
today-waiting-others = Wartet auf andere
today-waiting-since = seit { $count } { $count ->
    [one] Tag
   *[other] Tagen
}
today-places = Plätze frei geworden
today-new-case = Fall anlegen
today-arrived = Angekommen?

## Fachkräfte: Fälle
cases-title = Fälle
cases-new = Fall anlegen
cases-none = Noch keine Fälle. Drei Angaben reichen für die erste Liste.
cases-open = Offene Fälle
cases-closed = Abgeschlossene Fälle
case-title = Fall { $code }
case-code = Deckname
case-code-hint = Kein Name, kein Geburtsdatum. Der Deckname lässt sich ändern.
case-facts = Angaben
case-facts-hint = Alles ist freiwillig. Was fehlt, gilt als unbekannt, nie als Nein.
case-facts-known = { $count ->
    [one] 1 Angabe bekannt
   *[other] { $count } Angaben bekannt
}
case-fact-add = Angabe ergänzen
case-needs = Bedarfe
case-need-add = Bedarf hinzufügen
case-need-first = zuerst
case-needs-hint = Was wird gebraucht? Das Dringendste zuerst.
case-plz = Postleitzahl
case-radius = Reichweite in Kilometern
case-language = Benötigte Sprache
case-opened = Angelegt am { $date }
case-close = Fall abschließen
case-matches = Passende Angebote
case-referrals = Vermittlungen
case-appointments = Termine
case-consents = Einwilligungen
case-history = Verlauf

## Fachkräfte: Passung
match-title = Passende Angebote
match-for = für { $need }
match-count = { $count ->
    [0] keine
    [one] 1 Angebot
   *[other] { $count } Angebote
}
match-why = Warum?
match-why-not = Was steht im Weg?
match-hurdle = Eine Bedingung fehlt: { $condition }
match-ask = Noch zu fragen
match-exceptions = Ausnahme möglich
match-grounds = Rechtsgrundlage
match-responsible = Zuständig: { $agencies }
match-judged-for = Beurteilt zum { $date }
match-next-entry = Nächster Einstieg: { $date }
match-none = Zu diesem Bedarf passt nichts.
match-gap = Lücke melden
match-refer = Vermitteln
match-interface = Hinweis zur Zuständigkeit
match-next-questions = Diese Fragen bringen am meisten

## Fachkräfte: Vermittlung, Einwilligung, Termin
referral-title = Vermittlung
referral-new = Vermittlung beginnen
referral-state = Stand
referral-since = seit { $date }
referral-hold = Platz vorgemerkt bis { $date }
referral-no-place = Kein Platz mehr frei. Andere Möglichkeiten:
referral-next = Nächster Schritt
referral-cause = Grund
referral-overdue = Nachfassen fällig
referral-send = Anfrage senden
referral-needs-consent = Ohne gültige Einwilligung für { $recipient } wird nichts gesendet.
referral-preview = Genau dieser Text geht hinaus
cause-kein_angebot = Es gibt kein Angebot
cause-regel_schliesst_aus = Eine Regel schließt aus
cause-kein_platz = Kein Platz frei
cause-wartezeit = Zu lange Wartezeit
cause-zu_weit = Zu weit weg
cause-sprache = Keine gemeinsame Sprache
cause-barriere = Nicht barrierefrei
cause-zeiten = Zeiten passen nicht
cause-kosten = Kosten nicht gedeckt
cause-zustaendigkeit = Niemand erklärt sich für zuständig
cause-nicht_erreicht = Nicht erreicht oder abgelehnt
cause-angabe_unklar = Angabe unklar
cause-planmaessig = Planmäßig beendet
cause-passt_nicht = Ausprobiert, passt nicht
consent-title = Einwilligung
consent-new = Einwilligung aufnehmen
consent-recipient = Wer darf etwas erfahren?
consent-purpose = Wofür?
consent-contents = Was darf weitergegeben werden?
consent-until = Gültig bis
consent-form = Form
consent-form-paper = auf Papier
consent-form-electronic = elektronisch
consent-valid = gültig bis { $date }
consent-expired = abgelaufen am { $date }
consent-withdrawn = zurückgenommen am { $date }
consent-withdraw = Zurücknehmen
consent-withdraw-hint = Gilt sofort. Was schon gesendet wurde, wird gekennzeichnet.
consent-none = Noch keine Einwilligung.
consent-explain = Freiwillig, für diesen Empfänger, diesen Zweck und diese Zeit. Ohne Einwilligung entstehen keine Nachteile, nur wird dann nichts weitergegeben.
content-contact = Deckname und Kontaktweg
content-need = der Bedarf
content-facts = gewöhnliche Angaben
content-protected_facts = besonders geschützte Angaben, etwa zur Gesundheit
content-arrival = ob jemand angekommen ist
appointment-title = Termin
appointment-new = Termin anlegen
appointment-purpose = Worum geht es?
appointment-when = Tag
appointment-time = Uhrzeit
appointment-minutes = Dauer in Minuten
appointment-place = Ort
appointment-companion = Wer geht mit?
appointment-companion-none = geht allein
appointment-meeting = Treffpunkt
appointment-arrived = Angekommen?
appointment-arrived-yes = Angekommen
appointment-arrived-no = Nicht angekommen
appointment-arrived-unknown = Noch offen
appointment-next = Nächster Schritt
places-title = Plätze melden
places-free = Freie Plätze
places-total = Plätze insgesamt
places-waiting = Auf der Warteliste
places-until = Gilt bis
places-saved = Danke. Die Meldung gilt bis { $date }.

## Fachkräfte: Seiten
login-bye = Abgemeldet. Auf gemeinsam genutzten Geräten am besten auch das Fenster schließen.
login-forgotten = Passwort vergessen? Die Verwaltung der eigenen Einrichtung richtet ein neues ein.
admin-title = Verwaltung
admin-lead = Zugänge, Katalog und Sicherung werden auf dem Server mit diesen Befehlen gepflegt.
admin-no-cases = Dieser Zugang sieht keine Fälle und keine Auswertungen.
admin-do-user = Zugang anlegen; das Passwort wird abgefragt. Rollen: case_manager, coordinator, admin.
admin-do-token = Zugang für ein anderes Programm; das Token erscheint einmal.
admin-do-import = Katalog prüfen, ohne etwas zu ändern. Ohne --dry-run wird übernommen, ganz oder gar nicht.
admin-do-export = Ganzen Katalog im offenen Format HSDS 3.1 speichern.
admin-do-backup = Sicherung im laufenden Betrieb. Zurück mit lotse restore.
admin-do-doctor = Datenbank, Suche und Einstellungen prüfen.
admin-do-reindex = Suche neu aufbauen.
today-none-why = Termine entstehen im Fall, auch ohne Begleitung.
today-week = Die nächsten Tage
today-week-none = In den nächsten sechs Tagen keine Termine.
today-unanswered = Angekommen?
today-unanswered-hint = Vergangene Termine ohne Antwort. Ein Tipp genügt, die Vermittlung geht mit.
today-mine = Wartet auf mich
today-others = Wartet auf andere
today-others-none = Keine offenen Anfragen.
today-holds = Vormerkungen enden bald
today-hold-ends = endet { $day }
places-history-more = Ältere Meldungen
today-checkins = Nachfragen, wie es läuft
today-more = und { $count } weitere
staff-since-today = seit heute
staff-offer-gone = Angebot nicht mehr im Katalog
staff-case = Fall
staff-error-more-than-total = Mehr freie Plätze als Plätze insgesamt.
staff-error-already-there = Das ist schon eingetragen.
staff-access-selbst = Direkt, ohne Zwischenschritt
staff-access-fachstelle = Über eine Fachstelle
staff-access-antrag = Auf Antrag
staff-access-gutschein = Mit Gutschein
staff-access-zuweisung = Durch Zuweisung
cases-age = Alter
cases-since = Angelegt
cases-filter = Deckname
cases-none-found = Kein Fall passt zu dieser Auswahl.
case-code-auto = Leer lassen, dann vergibt Lotse einen. Kein Name, kein Geburtsdatum.
case-new-lead = Alter und Bedarf reichen für die erste Liste. Alles andere kann später dazukommen.
case-open-action = Anlegen und Angebote zeigen
case-more-where = Wohnort, Reichweite, Sprache
case-more-facts = Schule, Geld, Wohnen – falls schon bekannt
case-match-counts = { $fits } passen, { $maybe } vielleicht
case-is-closed = abgeschlossen
case-audit-note = Jeder Blick in diesen Fall wird festgehalten: wer und wann, nicht was.
case-referrals-none = Noch keine Vermittlung
case-referrals-none-why = Aus der Liste der passenden Angebote führt ein Knopf hierher.
case-referrals-closed = { $count ->
    [one] 1 beendete Vermittlung
   *[other] { $count } beendete Vermittlungen
}
case-appointments-none = Keine Termine.
case-appointments-past = { $count ->
    [one] 1 vergangener Termin
   *[other] { $count } vergangene Termine
}
case-interfaces = Hier verweisen Ämter gern aufeinander
hint-advice = Was zu tun ist, und welche Norm entscheidet
hint-read = gelesen am { $date }
case-needs-none = Kein offener Bedarf
case-need-make-first = Nach vorn
case-need-close = Erledigt
case-facts-unknown = Alles andere ist noch unbekannt. Unbekannt zählt nie als Nein.
case-facts-of = { $known } von { $total } bekannt
case-close-hint = Offene Vermittlungen bleiben, wie sie sind. Ein abgeschlossener Fall lässt sich wieder öffnen.
case-open-again = Fall wieder öffnen
case-changed = Inzwischen hat jemand anderes den Fall geändert. Bitte ansehen und noch einmal versuchen.
question-resolves = { $count ->
    [one] klärt 1 Angebot
   *[other] klärt { $count } Angebote
}
question-protected = Besonders geschützt.
fact-unknown = unbekannt
conflict-title = Zwei Stände derselben Angaben
conflict-saved = gespeichert, von jemand anderem
conflict-typed = eigene Eingabe
conflict-same = Beide Stände stimmen überein. Nichts geht verloren.
error-need = Bitte mindestens einen Bedarf antippen.
error-code-taken = Diesen Decknamen gibt es schon.
error-time = Bitte eine Uhrzeit eingeben, zum Beispiel 09:30.
done-case = Fall angelegt. Hier ist die erste Liste.
done-referral = Vermittlung begonnen. Der Platz ist vorgemerkt, gesendet ist noch nichts.
done-step = Stand geändert.
done-consent = Einwilligung festgehalten.
done-withdrawn = Einwilligung zurückgenommen. Das gilt ab sofort.
done-appointment = Termin angelegt.
done-outcome = Ergebnis festgehalten.
done-facts = Angaben gespeichert.
done-need = Bedarfe geändert.
done-closed = Fall abgeschlossen.
done-opened = Fall wieder geöffnet.
done-places = Platzmeldung gespeichert. Sie gilt ab sofort.
match-answer = Jetzt beantworten
match-to-case = Zum Fall
match-needs-first = Ein Bedarf genügt für eine Liste.
match-none-why = Das ist selbst eine Auskunft: Der Bedarf zählt als Lücke und steht im Bericht der Koordination.
match-more = { $count ->
    [one] und 1 weiteres
   *[other] und { $count } weitere
}
match-entry-now = Einstieg jederzeit
match-running = Vermittlung läuft
match-decides = Entscheidet
ground-yes = trägt
ground-unknown = offen
ground-no = trägt nicht
order-label = Reihenfolge
order-best = Platz, Einstieg, Nähe
order-distance = Nähe
order-entry = nächster Einstieg
refer-heading = { $code } an „{ $offer }“ vermitteln?
refer-happens = Was jetzt geschieht
refer-hold = Ein Platz wird bis { $date } vorgemerkt (zehn Arbeitstage).
refer-nothing-sent = Gesendet wird noch nichts. Die Anfrage ist ein eigener Schritt.
refer-consent-valid = Die Einwilligung gilt bis { $date }.
refer-consent-missing = Für die Anfrage fehlt noch eine Einwilligung.
refer-need = Für welchen Bedarf?
refer-need-auto = nach Thema zuordnen
refer-full-title = Kein Platz mehr frei
refer-full = „{ $offer }“ ist inzwischen voll. Es wurde nichts gebucht.
refer-alternatives = Stattdessen, mit einem Tipp
refer-no-alternative = Nichts Vergleichbares frei
refer-no-alternative-why = Auch das zählt: Der Bedarf steht als Lücke im Bericht.
refer-already-title = Schon vermittelt
refer-already = Zu „{ $offer }“ läuft schon eine Vermittlung. Es wurde keine zweite begonnen.
refer-to-case = Zur Vermittlung
referral-end = Beenden oder zurückziehen
referral-end-action = Stand ändern
referral-no-place-left = Kein Platz mehr frei. Die Vermittlung bleibt, wie sie ist.
referral-reason-missing = Für „{ $state }“ fehlt noch der Grund.
referral-step-refused = Dieser Schritt folgt nicht auf den jetzigen Stand. Vielleicht war jemand schneller.
consent-purpose-usual = Kontakt aufnehmen und ersten Termin vereinbaren
consent-withdraw-title = Einwilligung zurücknehmen?
appointment-with = mit { $who }
appointment-meets = Treffpunkt: { $place }
appointment-ics = In den Kalender
appointment-ics-hint = Die Kalenderdatei enthält nur Zeit und Decknamen, nicht Anlass oder Ort.
appointment-outcome = Was ist daraus geworden?
appointment-outcome-later = Nach dem Termin lässt sich hier festhalten, ob jemand angekommen ist.
appointment-companion-hint = Leer lassen, wenn niemand mitgeht.
appointment-referral = Gehört zur Vermittlung
appointment-referral-none = keine
appointment-first = Vermittlung auf „erster Termin geplant“ setzen
ics-title = Termin { $code } (Lotse)
offers-none = Keine Angebote gefunden
offers-none-why = Ein anderes Wort oder eine größere Umgebung hilft oft.
offer-public-page = Öffentliche Ansicht
offer-conditions = Bedingungen
offer-conditions-none = Keine eigenen Bedingungen bekannt.
offer-access-path = Weg
offer-days = Bis zum ersten Termin
offer-papers = Unterlagen
offer-secured = Finanzierung
offer-secured-until = gesichert bis { $date }
offer-staff-contact = Direkter Kontakt
offer-address-secret = Adresse geschützt
offer-refer-case = Für einen Fall vermitteln
places-exact = Genaue Zahl freier Plätze
places-more = Genauer angeben
places-save = Plätze melden
places-until-hint = Leer lassen: 14 Tage, bei Wohnen und Krise 7 Tage.
places-history = Frühere Meldungen
places-history-none = Noch keine Meldung.
places-old = abgelaufen
places-said-free = { $count ->
    [0] nichts frei
    [one] 1 frei
   *[other] { $count } frei
}
places-step-keine = 0
places-step-wenige = 1–2
places-step-mehrere = 3 oder mehr
places-step-warteliste = Warteliste

## Koordination
gaps-title = Lücken
gaps-lead = Bedarfe ohne Ankommen, mit ihrem wichtigsten Grund.
gaps-period = Zeitraum
gaps-need = Bedarf
gaps-cause = Grund
gaps-count = Anzahl
gaps-region = Gebiet
gaps-lever = Was würde am meisten helfen?
gaps-suppressed = Zahlen unter { $limit } werden nicht gezeigt, damit niemand erkennbar ist.
gaps-none = In diesem Zeitraum gibt es keine Lücken zu zeigen.
gaps-report = Bericht für die Jugendkonferenz
gaps-none-why = Ein anderer Zeitraum hilft vielleicht.
gaps-course = Verlauf
gaps-grid = Thema und Quartal zugleich
gaps-topics-hidden = { $count ->
    [one] In einem weiteren Thema sind alle Zahlen verdeckt: { $topics }.
   *[other] In { $count } weiteren Themen sind alle Zahlen verdeckt: { $topics }.
}
gaps-quarter-label = Quartal
gaps-all = alle
gaps-from = von
gaps-to = bis
gaps-quarter = { $number }. Quartal { $year }
gaps-figure-needs = Bedarfe erfasst
gaps-figure-served = davon angekommen
gaps-figure-wait = Wartezeit bis zum ersten Termin (Mitte)
gaps-figure-wait-slow = neun von zehn höchstens { $days }
gaps-figure-unserved = ungedeckte Bedarfe
gaps-figure-cause = häufigster Grund
gaps-figure-cause-count = { $count ->
    [one] 1 Bedarf
   *[other] { $count } Bedarfe
}
gaps-coverage = Grundlage: { $cases } Fälle mit { $needs } Bedarfen aus { $agencies } { $agencies ->
    [one] Einrichtung
   *[other] Einrichtungen
}.
gaps-unknown = Bei { $share } der Vergleiche war etwas unbekannt.
gaps-under = unter { $limit }
gaps-hidden = verdeckt
gaps-hidden-legend = ∗ verdeckt: unter { $limit } Personen, oder eine solche Zahl ließe sich sonst ausrechnen.
gaps-table = Bedarfe nach Thema und Quartal
gaps-total = gesamt
gaps-all-topics = Alle Themen
gaps-served = da
gaps-waiting = läuft
gaps-unserved = Lücke
gaps-causes = Woran es liegt
gaps-causes-hint = Jeder ungedeckte Bedarf zählt einmal, unter seinem wichtigsten Grund.
gaps-as-table = Dieselben Zahlen als Tabelle
gaps-near = Was beinahe gepasst hätte
gaps-near-hint = Angebote, denen nur eine Bedingung im Weg stand. Mehrfach gezählt.
gaps-near-needs = { $needs } Bedarfe
gaps-condition-area = Wohnort außerhalb des Gebiets
gaps-condition-distance = Weg zu weit
gaps-condition-other = Andere Bedingung
gaps-honest = Wie weit diese Zahlen tragen
gaps-note-sample = Gezählt sind Bedarfe derer, die gekommen sind. Wer nirgends ankam, fehlt hier.
gaps-note-small = Zahlen unter { $limit } Personen sind verdeckt, mit ihnen alles, woraus sie sich ausrechnen ließen.
gaps-note-judged = Ob etwas passt, beurteilt dieselbe Regelprüfung wie in der Fallarbeit.
gaps-note-facts = Zählung nach dem Tag, an dem der Bedarf erfasst wurde; Ergebnisse nach heutigem Stand.
catalogue-title = Katalog
catalogue-lead = Die ältesten Angaben zuerst: die Arbeitsliste für das nächste Netzwerktreffen.
catalogue-offer = Angebot
catalogue-organization = Träger
catalogue-contact = Kontakt geprüft
catalogue-rules = Bedingungen geprüft
