## Fachkräfte: Passung
match-title = Passende Angebote
match-for = für { $need }
match-count = { $count ->
    [0] keine
    [one] 1 Angebot
   *[other] { $count } Angebote
}
match-hurdle = Eine Bedingung fehlt: { $condition }
match-ask = Noch zu fragen
match-ask-more = { $count } weitere
match-open-conditions = { $count } offene Bedingungen mit Rechtsgrundlage
match-grounds = Rechtsgrundlage
match-responsible = Zuständig: { $agencies }
match-judged-for = Beurteilt zum { $date }
match-next-entry = Nächster Einstieg: { $date }
match-none = Zu diesem Bedarf passt nichts.
match-gap = Lücke melden
match-refer = Vermitteln
match-interface = Hinweis zur Zuständigkeit
match-next-questions = Diese Fragen bringen am meisten
