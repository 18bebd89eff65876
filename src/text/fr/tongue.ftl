# Français : « tu », court, simple.
tongue-title = Langues
tongue-lead = Lotse parle { $count } langues. Tu peux changer sur chaque page.
tongue-about = À propos des traductions
tongue-quality = Les traductions sont-elles bonnes ?
tongue-review = Les traductions n’ont pas encore été vérifiées par des personnes dont c’est la langue maternelle. En cas de doute, c’est le texte allemand qui compte.
tongue-offers = Ce que les organismes écrivent sur leurs offres existe seulement en allemand. Mais on y voit quelles langues sont parlées sur place.
tongue-easy = C’est quoi, la Leichte Sprache ?
tongue-easy-text = La Leichte Sprache est un allemand très facile. Nous appelons un texte ainsi seulement quand des personnes qui en ont besoin l’ont vérifié. On voit alors qui l’a vérifié et quand.
tongue-mistake = Signaler une erreur de traduction
tongue-footer = Cette traduction n’a pas encore été vérifiée par des personnes dont c’est la langue maternelle.
