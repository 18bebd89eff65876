# Wege zum Schulabschluss nebeneinander
ways-title = Wege zum Schulabschluss
ways-lead = Es gibt mehr als einen Weg. Hier stehen sie nebeneinander.
ways-compare = Wege zum Schulabschluss vergleichen
ways-show = Zeigen
ways-count = { $count ->
    [0] Kein Weg gefunden
    [one] 1 Weg
   *[other] { $count } Wege
}
ways-way = Weg
ways-goal = Abschluss
ways-start = Nächster Start
ways-start-any = jederzeit
ways-form = Wie
ways-duration = Dauer
ways-cost = Kosten
ways-for = Für wen
ways-place = Wo
ways-unknown = nicht bekannt
ways-none = Ruf eine Beratung an: Sie kennt oft noch andere Wege.
ways-age-hint = Dann zeigen wir nur Wege, die in deinem Alter gehen.
