# Auf Papier: Katalog, Aushang, Handzettel
print-title = Katalog drucken
print-how = Alle Angebote oder ein Thema als PDF. Mit Inhalt, Register und einem QR-Code auf jeder Seite.
print-topic = Was soll hinein?
print-all = Alle Themen
print-order = PDF erstellen
print-list-hint = Du willst nur deine gemerkten Angebote drucken?
print-waiting = Gleich geht es los.
print-collecting = Die Angebote werden gesammelt.
print-setting = { $count } { $count ->
    [one] Angebot wird
   *[other] Angebote werden
} auf Seiten gesetzt.
print-wait = Das dauert einen Moment. Die Seite lädt von selbst neu.
print-look = Jetzt nachsehen
print-done = Das PDF ist fertig. Du kannst es einen Tag lang hier holen.
print-fetch = PDF öffnen
print-failed = Das hat nicht geklappt. Es liegt an uns, nicht an dir.
print-again = Noch einmal versuchen
print-title-all = Alle Angebote
print-title-topic = Angebote: { $topic }
print-note = Alles hier kann sich ändern. Der QR-Code auf jeder Seite zeigt, was gerade gilt.
print-stated = Stand: { $date }
print-stated-old = letzte Meldung: { $date }
print-contents = Inhalt
print-index = Register
print-other = Weitere Angebote
print-way = { $way }: { $value }
print-day = { $day }: { $hours }
print-walk-in = Einfach vorbeikommen geht auch.
print-frame = Gut zu wissen
print-law = Rechtliche Grundlage
print-qr = QR-Code zur Seite von { $name }
print-scan = Mit dem Handy scannen: mehr lesen, schreiben, hinfinden.
print-poster = Aushang (PDF, A4)
print-flyer = Handzettel (PDF, A5)
print-as-book = Dieses Thema als PDF
print-list = Als Heft (PDF)
