# Rahmen, Bausteine und Namen, die nur Fachkräfte und Betreiber lesen. Ohne Anrede, sachlich.
duration-minutes = { $count } { $count ->
    [one] Minute
   *[other] Minuten
}
duration-days = { $count } { $count ->
    [one] Tag
   *[other] Tage
}
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
action-save = Speichern
action-cancel = Abbrechen
action-edit = Bearbeiten
action-delete = Löschen
action-remove = Entfernen
action-add = Hinzufügen
action-confirm = Bestätigen
action-undo = Rückgängig machen
action-export = Als Tabelle laden
action-show = Ansehen
action-back = Zurück
action-filter = Filtern
error-required = Diese Angabe fehlt noch.
error-plz = Eine Postleitzahl hat fünf Ziffern, zum Beispiel 34117.
error-plz-unknown = Diese Postleitzahl kennen wir nicht.
error-date = Bitte ein Datum eingeben, zum Beispiel 24.11.2026.
error-conflict = Inzwischen hat jemand anderes etwas geändert. Bitte die neuen Angaben ansehen und noch einmal speichern.
empty-title = Hier ist noch nichts
bar-share = { $value } von { $total }
heat-legend = Von wenig bis viel
heat-hidden = weniger als { $limit }
checked-on-by = Zuletzt geprüft am { $date } von { $who }
progress-done = { $done } von { $total } erledigt
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
source-traeger = Meldung des Trägers
source-lotse = von einer Fachkraft erfragt
source-abgeleitet = abgeleitet
status-active = aktiv
status-inactive = ruht
status-defunct = beendet
truth-yes = ja
truth-no = nein
truth-unknown = noch offen
protection-ordinary = ohne besonderen Schutz
protection-art9 = besonders geschützt (Art. 9 DSGVO)
protection-art10 = besonders geschützt (Art. 10 DSGVO)
protection-indirect9 = lässt Geschütztes erkennen
protection-secret203 = Schweigepflicht (§ 203 StGB)
factgroup-person = Person
factgroup-familie = Familie
factgroup-wohnen = Wohnen
factgroup-jugendhilfe = Jugendhilfe
factgroup-schule = Schule
factgroup-ausbildung = Ausbildung und Arbeit
factgroup-leistungen = Geld vom Amt
factgroup-gesundheit = Gesundheit und Teilhabe
factgroup-justiz = Justiz
finding-yes = { $condition } – trifft zu
finding-no = { $condition } – trifft nicht zu
finding-unknown = { $condition } – noch zu klären
first-title = Lotse ist bereit
first-lead = Es sind noch keine Angebote da. So geht es weiter:
first-demo = Erst ansehen: eine erfundene Region zum Ausprobieren. Nichts davon bleibt.
first-user = Einen ersten Zugang anlegen.
first-import = Angebote einlesen (Open Referral HSDS 3.1). Mit --dry-run wird nur geprüft.
first-doctor = Nachsehen, ob Datenbank, Suchindex und Einstellungen in Ordnung sind.
first-backup = Regelmäßig sichern.
first-now = Die Notrufnummern sind schon jetzt zu sehen.
stale-title = Inzwischen hat sich etwas geändert
stale-lead = Jemand anderes war schneller. Geh zurück und lade die Seite neu.
forbidden-title = Dafür fehlt die Berechtigung
forbidden-lead = Mit diesem Zugang ist die Seite nicht zu sehen.
imprint-missing = Diese Angaben fehlen noch. Wer diese Seite betreibt, muss sie eintragen, bevor sie öffentlich wird.
imprint-lead = Hierher gehören (§ 5 DDG, § 18 MStV):
imprint-operator = Name und Anschrift der Stelle, die die Seite betreibt, und wer sie vertritt
imprint-contact = E-Mail-Adresse und ein zweiter schneller Weg, zum Beispiel Telefon
imprint-responsible = wer für die Inhalte verantwortlich ist, und die Datenschutzbeauftragte oder der Datenschutzbeauftragte
imprint-register = Aufsichtsbehörde, Register und Umsatzsteuernummer, wenn es sie gibt
nav-complaints = Hinweise
complaints-title = Was nicht stimmt
complaints-lead = Hinweise junger Menschen, ohne Namen. Erledigte werden nach 30 Tagen gelöscht.
complaints-none = Zurzeit liegt kein Hinweis vor.
complaints-about = Worum es geht
complaints-matter = Was nicht stimmt
complaints-words = In eigenen Worten
complaints-day = Gemeldet
complaints-step = Erledigen
complaints-done = Erledigt
complaints-site = Diese Seite
matter-contact = Telefon, Mail oder Adresse
matter-hours = Öffnungszeiten
matter-gone = gibt es nicht mehr
matter-barrier = nicht lesbar oder nicht bedienbar
matter-translation = Übersetzung
matter-other = etwas anderes
