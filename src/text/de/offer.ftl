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
