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
gaps-table = Bedarfe nach Thema
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
