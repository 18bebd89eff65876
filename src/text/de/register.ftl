# The law, rule by rule, for people who look after it: no form of address.

law-title = Recht
law-lead = Jede Regel als Satzbaum, mit Paragraf, Quelle und allen Fassungen. Ein Fall wird nach dem Recht des Tages beurteilt, nach dem gefragt wird.
law-search = Regel suchen: Name, Paragraf oder Kennung
law-find = Suchen
law-count = { $count ->
    [one] eine Regel
   *[other] { $count } Regeln
}
law-derived = Gemeinsame Teilregeln
law-interfaces = Schnittstellen
law-versions = { $count } Fassungen
law-changed-here = hier geändert
law-unchecked = nicht im Gesetzestext geprüft
law-new-version = Neue Fassung eintragen
law-not-in-force = Heute gilt keine Fassung dieser Regel.
law-holds-when = Gilt, wenn
law-held-when = Galt oder gilt dann, wenn
law-notation = Als Regeltext
law-versions-stay = Frühere Fassungen bleiben stehen: Was nach ihnen beurteilt wurde, lässt sich jederzeit nachrechnen.
law-always = unbefristet
law-from = ab { $from }
law-until = bis { $to }
law-from-until = { $from } bis { $to }
law-source = Quelle
law-other-versions = Andere Fassungen
law-resting = Darauf bauen auf
law-resting-hint = Eine Änderung hier wirkt auch dort.
law-rule = Regeltext
law-rule-hint = Jede Bedingung mit ihrem Paragrafen in eckigen Klammern. Die Schreibweise steht unten.
law-valid-from = Gilt ab
law-valid-from-hint = Bis zum Tag davor gilt die bisherige Fassung weiter.
law-source-hint = Zum Beispiel: BGBl. 2026 I Nr. 107, Art. 1 Nr. 12
law-mark = Wie geprüft
law-read = Quelle gelesen am
law-check = Prüfen und Wirkung zeigen
law-save = Fassung speichern
law-not-readable = Zeile { $line }, Zeichen { $column }: Der Regeltext ist hier nicht lesbar ({ $message }).
law-unknown-name = Unbekannt oder im Kreis: { $what }
law-never-true = Diese Regel könnte niemand je erfüllen: Ihre Bedingungen schließen einander aus.
law-same = Die Regel sagt dasselbe wie bisher.
law-undecided = Ob überhaupt jemand diese Regel erfüllen kann, ließ sich in kurzer Zeit nicht entscheiden. Bitte besonders genau lesen.
law-would-say = So würde die Regel lauten
law-impact = Was sich ändern würde
law-impact-count = { $count ->
    [0] Bei keinem von { $tried } Profilen ändert sich ein Ergebnis.
    [one] Bei einem von { $tried } Profilen ändert sich ein Ergebnis.
   *[other] { $count } Ergebnisse ändern sich, geprüft an { $tried } Profilen.
}
law-redirected = Andere Stellen würden entscheiden
law-gains = Käme neu hinzu
law-loses = Fiele heraus
law-example-hint = Ein errechnetes Beispiel, keine wirkliche Person.
law-no-example = Niemand würde von einem sicheren Nein zu einem sicheren Ja wechseln oder umgekehrt.
law-written-profile = Prüfprofil
law-more = und { $count } weitere
law-notation-help = Schreibweise und Wörter
law-facts = Fakten und ihre Werte
law-write-test = alter < 25 · eigene_kinder >= 1 · alter in 15..24 · schulabschluss = keiner · wohnsituation in {"{"}wg, eigene_wohnung{"}"} · schwanger
law-write-joined = & heißt „und“, | heißt „oder“; Klammern fassen zusammen.
law-write-not = ! heißt „nicht“.
law-write-norm = [§ 7 SGB II] nach einer Bedingung nennt ihren Paragrafen.
law-write-named = $eLb steht für eine gemeinsame Teilregel oder eine andere Leistung.
law-write-open = ?"Satz" steht für etwas, das nur ein Mensch oder eine Stelle klären kann.
law-write-else = a ?? b: Es gilt a; ist a unbekannt, gilt b. Mit „ja“ oder „nein“ als b lässt sich eine Ausnahme so fassen, dass sie den Regelfall nicht offenhält.
done-law = Die neue Fassung ist gespeichert und gilt ab ihrem Tag auf allen Rechnern.
error-future = Dieser Tag liegt in der Zukunft.
error-far-day = Dieser Tag liegt zu weit weg.
claims-title = Ansprüche
claims-lead = Welche Rechtsgrundlagen für diesen Bedarf tragen, wer entscheidet und was noch fehlt.
claims-none = Nach dem, was bekannt ist, trägt hier keine Rechtsgrundlage. Unten steht, woran es liegt.
claims-no = Kommt nach heutigem Stand nicht in Frage
claims-why = Grund
claims-who = Entscheidet
claims-missing = Noch offen
claims-for-them = Für den jungen Menschen:
claims-rule = ganze Regel
claims-offers = Passende Angebote
claims-deadlines = Fristen, die immer gelten
law-judged-by = Beurteilt nach dem Recht vom { $date }, Stand { $edition }-{ $number }
