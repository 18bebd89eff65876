## Fallarbeit: Entwürfe
draft-kept = Entwurf gesichert
draft-over = Die Sitzung ist abgelaufen. Beim Absenden bleibt alles Getippte erhalten.
draft-offline = Gerade keine Verbindung. Beim Absenden wird alles übertragen.
draft-restored = Der Entwurf vom { $when } ist wieder da.
draft-other = Es gibt einen Entwurf vom { $when }, der nie abgeschickt wurde.
draft-go-on = Weiterschreiben
draft-discard = Verwerfen

## Fallarbeit: Worte, Beteiligte, Reihenfolge
words-title = In eigenen Worten
words-lead = So, wie es gesagt wurde. Diese Worte bleiben im Fall und werden nie mitgesendet.
words-none = Noch nichts aufgeschrieben.
words-strengths = Stärken und was trägt
words-strengths-hint = Was klappt gut? Worauf ist Verlass?
words-wishes = Wünsche
words-wishes-hint = Was soll anders werden? Woran wäre das zu merken?
words-tried = Schon versucht oder abgelehnt
words-tried-hint = Was war es, und woran lag es? Das zählt als Auskunft, nicht als Scheitern.
words-conflict = Inzwischen hat jemand anderes geschrieben. Beide Texte stehen nebeneinander: übernehmen, was bleiben soll, und noch einmal speichern.
people-title = Beteiligte
people-add = Person hinzufügen
people-lead = Wer hilft schon, wer redet mit? Die Rolle genügt, ein Name muss nicht sein.
people-none = Noch niemand eingetragen.
people-circle = Woher?
people-who = Wer?
people-who-hint = Zum Beispiel: Klassenlehrerin, Opa, Betreuer.
people-part = Was tut diese Person?
people-reach = Wie erreichbar?
people-end = Nicht mehr beteiligt
circle-family = Familie
circle-friends = Freunde, Vertraute
circle-school = Schule, Betrieb
circle-office = Amt
circle-service = Hilfe, Beratung
case-need-after = erst nach: { $need }
case-needs-order = Reihenfolge ändern
case-needs-order-hint = „Erst … dann“ bleibt in jeder Reihenfolge erhalten.
case-needs-urgent = Dringendes zuerst
case-needs-quick = Schnell Erreichbares zuerst
case-need-wait = „{ $need }“ erst nach …
case-need-wait-none = nichts
staff-error-circle = So würde der Bedarf am Ende auf sich selbst warten.
done-words = Gespeichert.
done-people = Beteiligte geändert.

## Fallarbeit: Wege
routes-title = Wege zum Ziel
routes-lead = Verschiedene Wege nebeneinander: wann jemand ankommt, was jeder Schritt braucht und was offen ist.
routes-goals = Ziel
routes-already = Dieses Ziel ist nach den bekannten Angaben schon erreicht.
routes-none = Kein Weg gefunden
routes-none-why = Mit den bekannten Angaben führt kein Angebot im Katalog dorthin. Mehr Angaben oder eine größere Reichweite können das ändern.
routes-cut = Die Suche wurde begrenzt. Es kann weitere Wege geben, die später ankommen.
routes-note = Gerechnet wird mit dem, was die Angebote angeben. Aufnahme und Abschluss sind nie sicher, die Entscheidung bleibt beim jungen Menschen.
route-arrival = Am Ziel: { $date }
route-steps = { $count ->
    [one] 1 Schritt
   *[other] { $count } Schritte
}
route-hours = etwa { $hours } Stunden insgesamt
route-hours-week = { $hours } Stunden pro Woche
route-span = { $from } bis { $to }
route-week = Diese Woche
route-week-ask = Offene Fragen klären
route-week-by = Anfragen oder anmelden: { $day }
doubt-admission = Aufnahme offen
doubt-entry = Einstieg unbekannt
doubt-duration = Dauer unbekannt, gerechnet mit einem halben Jahr
doubt-full = Zurzeit kein Platz, Wartezeit geschätzt
doubt-places = Plätze unbekannt
merit-earliest = am frühesten am Ziel
merit-surest = am wenigsten offen
merit-shortest = wenigste Schritte
merit-nearest = am nächsten
merit-gentle = neben anderem möglich

## Fallarbeit: Plan
plan-title = Plan
plan-mine = Mein Plan (für die Hand)
plan-load = Gerade laufen { $helps } Hilfen mit { $hours } Stunden pro Woche.
plan-load-unknown = Bei { $count } ist die Stundenzahl unbekannt.
plan-next = Nächster Termin
plan-next-none = Kein Termin geplant.
plan-none = Noch keine Schritte. Ein kleiner erster Schritt genügt.
plan-add = Schritt hinzufügen
plan-step-title = Was wird getan?
plan-step-title-hint = In eigenen Worten, klein genug für die nächsten Wochen.
plan-owner = Wer macht es?
plan-owner-name = Name oder Rolle, wenn jemand anderes
plan-horizon = Wann etwa?
plan-stage = Stelle in der Reihe
plan-stage-hint = Gleiche Stelle heißt: gleichzeitig.
plan-hours = Stunden pro Woche
plan-due = Bis wann?
plan-due-by = bis { $date }
plan-offer = Gehört zum Angebot
plan-together = gleichzeitig
plan-done = Geschafft
plan-remove = Entfernen
plan-reopen = Doch noch offen
plan-reached = { $count ->
    [one] 1 Schritt geschafft
   *[other] { $count } Schritte geschafft
}
plan-mind = Bitte beachten
plan-warn-twice = „{ $first }“ und „{ $second }“ helfen beim selben Bedarf auf dieselbe Art. Besser das passendere wählen.
plan-warn-collides = { $first } und { $second } liegen zu dicht: Mit dem Weg fehlen { $minutes } Minuten.
plan-warn-late = „{ $offer }“: Für den Start am { $entry } ist es zu spät.
plan-warn-late-next = „{ $offer }“: Für den Start am { $entry } ist es zu spät, der nächste ist am { $next }.
plan-warn-over = „{ $offer }“: Der letzte bekannte Start ist vorbei.
plan-warn-then = „{ $offer }“: Am Start am { $entry } sind die Bedingungen nicht erfüllt, zum Beispiel das Alter.
owner-young_person = junger Mensch
owner-case_manager = Fachkraft
owner-other = jemand anderes
horizon-near = In den nächsten vier Wochen
horizon-middle = In den nächsten Monaten
horizon-far = Später
route-take = In den Plan übernehmen
done-plan = Plan geändert.
mine-title = Mein Plan
mine-calendar = Termine für den Kalender
mine-appointments = Meine nächsten Termine
mine-with = { $who } geht mit.
mine-papers = Mitnehmen: { $papers }
mine-near = Das mache ich jetzt
mine-middle = Das kommt danach
mine-far = Da will ich hin
mine-you = ich selbst
mine-reached = Das habe ich geschafft
mine-yours = Das ist dein Plan. Du kannst ihn jederzeit ändern.

## Fallarbeit: Begleitung
escort-title = Gemeinsam hingehen: was vorher klar sein soll
escort-say = Was will der junge Mensch sagen?
escort-speaks = Wer spricht?
escort-papers = Unterlagen
escort-back = Rückweg
appointment-met = Wen getroffen?

## Fallarbeit: Tag
today-steps = Fristen im Plan
today-opened = Plätze frei geworden
today-opened-hint = Für Fälle, die auf der Warteliste stehen oder wegen voller Plätze abgelehnt wurden.
today-drafts = Angefangen, nicht abgeschickt
today-figures = Angekommen, mit und ohne Begleitung
today-figure-with = Begleitet: { $arrived } von { $of } angekommen
today-figure-without = Ohne Begleitung: { $arrived } von { $of } angekommen
today-figure-note = Eine eigene Zahl, kein Beleg: Wer begleitet wird, ist kein Zufall.
today-calendar = Kalender aufs Telefon
palette-open = Springen (Strg K)
palette-label = Wohin?
feed-title = Kalender aufs Telefon
feed-lead = Eine geheime Adresse, unter der ein Kalenderprogramm die eigenen Termine holt.
feed-content = Im Kalender stehen nur Zeit und Deckname, nie Anlass oder Ort. Wer die Adresse kennt, sieht den Kalender: nicht weitergeben.
feed-new = Neue Adresse holen
feed-end = Adresse abschalten
feed-once = Diese Adresse erscheint nur einmal. Frühere Adressen gelten nicht mehr.
feed-ended = Unter der Adresse ist nichts mehr zu sehen.
