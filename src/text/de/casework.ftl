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
