# Français : « tu », court, simple.

check-title = À quoi ai-je droit ?
check-lead = Cinq petites questions au maximum. Tu peux passer chacune. Rien n’est enregistré.
check-question = Question { $number } sur { $most } au maximum
check-why = Pourquoi demandez-vous ça ?
check-skip = Je ne sais pas, continuer
check-results = Ça peut te convenir
check-next = Ces questions aident
check-responsible = Responsable
check-apply = Comment l’obtenir
check-deadline = Délai
check-interface = Si deux administrations te renvoient de l’une à l’autre
check-disclaimer = C’est une information, pas un conseil juridique. C’est l’administration qui décide, et tu peux contester un non.
check-none = Avec ces réponses, rien n’est sûr. Un centre de conseil peut trouver plus.
check-results-lead = Voilà ce que disent les règles que nous connaissons. Demande même si ça ne convient pas tout à fait.
check-needs = De quoi s’agit-il ?
check-needs-hint = Tu peux en choisir plusieurs.
check-needs-missing = Choisis au moins un thème.
check-years = ans
check-show = Montrer ce qui est possible
check-again = Répondre à une autre question
check-not-stored = Tes réponses sont seulement sur cette page. Nous ne les enregistrons pas.
check-still-open = Ce qui n’est pas encore clair
check-more = { $count ->
    [one] Et { $count } autre. Dans la recherche, tu trouves tout.
   *[other] Et { $count } autres. Dans la recherche, tu trouves tout.
}
check-more-reasons = { $count ->
    [one] Et { $count } autre.
   *[other] Et { $count } autres.
}
check-see = Voir le résultat maintenant
check-begin = Recommencer
check-say = Tu peux dire :
check-place = Où cherches-tu ?
check-age = Quel âge as-tu ?
