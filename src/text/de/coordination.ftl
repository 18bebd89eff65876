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
gaps-figure-needs = Bedarfe erfasst
gaps-figure-served = davon angekommen
gaps-figure-wait = Wartezeit bis zum ersten Termin (Mitte)
gaps-figure-unserved = ungedeckte Bedarfe
gaps-figure-cause = häufigster Grund
gaps-coverage = Grundlage: { $cases } Fälle mit { $needs } Bedarfen aus { $agencies } { $agencies ->
    [one] Einrichtung
   *[other] Einrichtungen
}.
gaps-unknown = Bei { $share } der Vergleiche war etwas unbekannt.
gaps-hidden-legend = ∗ verdeckt: unter { $limit } Personen, oder eine solche Zahl ließe sich sonst ausrechnen.
gaps-table = Bedarfe nach Thema
gaps-total = gesamt
gaps-served = da
gaps-waiting = läuft
gaps-unserved = Lücke
gaps-causes = Woran es liegt
gaps-causes-hint = Jeder ungedeckte Bedarf zählt einmal, unter seinem wichtigsten Grund.
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
map-title = Ungedeckte Bedarfe nach Planungsraum
sources-title = Andere Quellen
sources-hint = Jede Quelle zählt etwas anderes. Keine wird mit den Bedarfen der Fälle zusammengezählt.
sources-too-few = Im Zeitraum zu wenige, um sie zu zeigen.
sources-look-after = Amtliche Zahlen und Planungsräume pflegen
sources-page = Amtliche Zahlen und Planungsräume
sources-page-lead = Zahlen anderer Stellen, die neben den Fällen stehen sollen, und die Karte der Planungsräume.
sources-none = Noch keine amtlichen Zahlen.
sources-remove = Entfernen: { $source }
figures-field = Zahlen als CSV
figures-hint = Inhalt der Datei hier einfügen. Erste Zeile: { $columns }. Einheiten: { $units }. Zahlen ohne Tausenderpunkt, Tage wie 2025-07-31. Dieselbe Zahl desselben Tages wird ersetzt. Bei einem Fehler wird nichts übernommen.
figures-take = Zahlen übernehmen
figure-problem = Zeile { $line }, Spalte „{ $field }“: { $what }.
figure-problem-required = fehlt
figure-problem-too_long = ist zu lang
figure-problem-control = enthält unsichtbare Zeichen
figure-problem-unit = ist keine bekannte Einheit
figure-problem-no_number = ist keine Zahl wie 112 oder 12,5
figure-problem-few_people = weniger als fünf Personen darf niemand zeigen; bitte weglassen oder Gebiete zusammenfassen
figure-problem-no_day = ist kein Tag wie 2025-07-31
figure-problem-in_the_future = liegt in der Zukunft
figure-problem-missing_column = die Spalte fehlt
figure-problem-unknown_column = diese Spalte gibt es nicht oder doppelt
figure-problem-columns = zu viele oder zu wenige Felder
figure-problem-twice = dieselbe Zahl steht zweimal in der Datei
figure-problem-too_many = zu viele Zeilen
figure-problem-unreadable = ist nicht lesbar
figure-problem-empty = die Datei enthält keine Zahl
areas-title = Planungsräume
areas-known = { $count ->
    [one] Die Karte hat einen Planungsraum: { $names }.
   *[other] Die Karte hat { $count } Planungsräume: { $names }.
}
areas-none = Noch keine Karte. So lange gelten die ersten drei Ziffern der Postleitzahl als Raum.
areas-field = Karte als GeoJSON
areas-hint = Inhalt einer GeoJSON-Datei einfügen: FeatureCollection mit Flächen und der Eigenschaft „name“. Sie ersetzt die bisherige Karte; Berichte behalten ihre eigene. Große Karten liest der Befehl „lotse import areas DATEI“.
areas-take = Karte übernehmen
map-problem-no-collection = Das ist keine GeoJSON-FeatureCollection.
map-problem-no-name = Die { $number }. Fläche hat keine Eigenschaft „name“.
map-problem-no-area = Das { $number }. Objekt ist keine Fläche aus Längen und Breiten.
map-problem-too-large = Die Karte hat zu viele Flächen oder Ecken.
twins-title = Fast gleiche Angebote
twins-hint = Derselbe Bedarf, derselbe Planungsraum, fast dieselben Menschen. Ob das eines zu viel ist, entscheidet die Konferenz.
twins-more = { $count ->
    [one] und ein weiteres Paar
   *[other] und { $count } weitere Paare
}
