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
search-alike = { $count ->
    [one] Noch 1 Angebot dieser Art vom selben Träger
   *[other] Noch { $count } Angebote dieser Art vom selben Träger
}
search-sort = Sortiert nach: passt am besten, Platz, Entfernung. Niemand kann sich nach vorn kaufen.
search-none-title = Dazu haben wir nichts gefunden
search-none-lead = Das liegt nicht an dir. Das kannst du jetzt tun:
search-none-person = Hier kannst du jemanden fragen
search-did-you-mean = Meintest du „{ $word }“?
search-crisis-title = Es ist gut, dass du Hilfe suchst
search-crisis-lead = Du kannst sofort mit jemandem reden. Kostenlos, und du musst deinen Namen nicht sagen.
result-cost-free = kostenlos
result-age = { $from } bis { $to } Jahre
result-age-from = ab { $from } Jahren
result-age-upto = bis { $to } Jahre
result-age-soft = { $ages } (Ausnahmen möglich)
result-for-all = für alle
result-languages-more = { $list } und { $count } weitere
search-understood = Aus deinen Worten gelesen
search-topic-instead = Alles zum Thema „{ $topic }“
wish-girls = für Mädchen und junge Frauen
wish-boys = für Jungen und junge Männer
wish-free = kostenlos
wish-no-appointment = ohne Termin
wish-online = online
wish-free-places = mit freiem Platz
wish-now = jetzt offen zuerst
wish-evening = abends
wish-anonymous = ohne Namen
wish-without-parents = ohne Eltern
suggest-topic = Thema
suggest-place = Ort
suggest-organization = Träger
suggest-offer = Angebot
search-this-language = Diese Seite auf Deutsch
