## Was wäre wenn
whatif-title = Was wäre, wenn …?
whatif-lead = Welche einzelne Änderung würde die meisten ungedeckten Bedarfe erreichen.
whatif-inside = Genaue Zahlen, nur für die Koordination. Was das Haus verlässt, steht gerundet im Bericht.
whatif-ranking = Änderungen mit der größten Wirkung
whatif-base = { $unserved ->
    [one] 1 Bedarf ist ungedeckt.
   *[other] { $unserved } Bedarfe sind ungedeckt.
} { $placed ->
    [0] Keiner davon fände heute ein passendes Angebot mit freiem Platz.
    [one] Für 1 davon gibt es heute ein passendes Angebot mit freiem Platz; er zählt bei keiner Änderung mit.
   *[other] Für { $placed } davon gibt es heute ein passendes Angebot mit freiem Platz; sie zählen bei keiner Änderung mit.
}
whatif-gain = { $needs ->
    [0] Würde keinen weiteren Bedarf erreichen.
    [one] Würde 1 weiteren Bedarf erreichen.
   *[other] Würde { $needs } weitere Bedarfe erreichen ({ $people ->
        [one] 1 junger Mensch
       *[other] { $people } junge Menschen
    }).
}
whatif-areas = Davon: { $areas }
whatif-still = Weiter ohne Platz und woran es dann liegt: { $causes }
whatif-together = { $count } Änderungen zusammen würden { $needs } Bedarfe erreichen ({ $people ->
    [one] 1 junger Mensch
   *[other] { $people } junge Menschen
}). Keiner ist doppelt gezählt.
whatif-more = { $count ->
    [one] 1 weitere Änderung
   *[other] { $count } weitere Änderungen
}
whatif-none = Keine einzelne Änderung würde hier etwas erreichen.
whatif-none-why = Entweder ist nichts ungedeckt, oder es stehen mehrere Dinge zugleich im Weg.
whatif-new = Neues Angebot: { $topic }
whatif-change-new = { $places } Plätze in { $place }, ohne Bedingungen, Start jederzeit, mit Sprachmittlung
whatif-kind = Was ändert sich
whatif-kind-older = Ältere aufnehmen (Jahre)
whatif-kind-younger = Jüngere aufnehmen (Jahre)
whatif-kind-places = Mehr Plätze (Anzahl)
whatif-kind-site = Zweiter Ort oder mobiler Tag (Postleitzahl)
whatif-kind-language = Weitere Sprache (Kürzel wie uk)
whatif-kind-waive = Eine eigene Bedingung entfällt (Wortlaut der Regel)
whatif-try = Selbst eine Änderung ausprobieren
whatif-try-do = Ausprobieren
whatif-offer = Angebot
whatif-value = Wert
whatif-value-hint = Nur, wo in Klammern danach gefragt ist.
whatif-idle = Leere Plätze
whatif-idle-hint = Freie Plätze, die kein ungedeckter Bedarf ausfüllen würde, und woran es bei denen liegt, die so etwas suchen.
whatif-idle-left = { $count ->
    [one] 1 freier Platz
   *[other] { $count } freie Plätze
}
whatif-endings = Was verloren ginge
whatif-endings-hint = Angebote, deren Geld innerhalb von zwölf Monaten endet.
whatif-ending = Gesichert bis { $day }. { $served ->
    [0] Dort ist niemand aus der Fallarbeit.
    [one] Dort ist 1 Bedarf versorgt.
   *[other] Dort sind { $served } Bedarfe versorgt.
} { $needs ->
    [0] Ohne das Angebot ginge rechnerisch kein Platz verloren.
    [one] Ohne das Angebot stünde 1 Bedarf ohne Platz da.
   *[other] Ohne das Angebot stünden { $needs } Bedarfe ohne Platz da.
}
whatif-honest = Wie weit diese Zahlen tragen
whatif-note-possible = „Würde erreichen“ heißt: Es passt und ein Platz ist frei. Ob jemand kommt, steht damit nicht fest.
whatif-note-places = Jeder Platz ist nur einmal vergeben. Wo niemand freie Plätze gemeldet hat, ist keiner eingerechnet.
whatif-note-law = Geändert wird nur, was das Angebot selbst festlegt, nie, was ein Gesetz verlangt.
whatif-note-double = Die Zeilen lassen sich nicht zusammenzählen: Zwei Änderungen können dieselben Bedarfe erreichen.
whatif-background = Im Hintergrund rechnen (bei sehr vielen Fällen)
whatif-progress = { $done } von { $total } Angeboten geprüft
whatif-cancel = Abbrechen
whatif-cancelled = Abgebrochen.
whatif-failed = Das hat nicht geklappt. Bitte noch einmal beginnen.
whatif-back = Zurück zur Übersicht
