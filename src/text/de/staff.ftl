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
