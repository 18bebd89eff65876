# Français : « tu », court, simple.

search-title = Trouver de l’aide
search-count = { $count ->
    [0] Aucune offre
    [one] { $count } offre
   *[other] { $count } offres
}
search-count-for = { $count ->
    [0] Aucune offre pour « { $query } »
    [one] { $count } offre pour « { $query } »
   *[other] { $count } offres pour « { $query } »
}
search-near = près de { $place }
search-apply = Appliquer
search-active = Tes choix
search-without = Enlever :
search-narrow = Limiter à
search-order = Ordre
search-order-best = convient le mieux
search-order-distance = distance
search-order-name = nom
search-radius-upto = jusqu’à { $km }
search-wider = Chercher plus loin : jusqu’à { $km }
search-broader = Prendre un thème plus large : { $topic }
search-drop = Chercher sans ce choix : { $filter }
search-drop-words = Chercher sans les mots
search-crisis-all = Tous ceux qui aident tout de suite
search-filter = Préciser le choix
search-topic = Thème
search-age = Ton âge
search-radius = Distance
search-radius-any = peu importe
search-language = Langue
search-open-places = Seulement avec une place libre
search-open-now = Seulement ce qui est ouvert maintenant
search-without-parents = Sans les parents
search-anonymous = Sans nom
search-alike = Autres offres semblables du même organisme : { $count }
search-sort = Ordre : ce qui convient, les places, la distance. Personne ne peut payer pour passer devant.
search-none-title = Nous n’avons rien trouvé là-dessus
search-none-lead = Ce n’est pas ta faute. Voici ce que tu peux faire :
search-none-person = Ici tu peux demander à quelqu’un
search-did-you-mean = Tu voulais dire « { $word } » ?
search-crisis-title = C’est bien que tu cherches de l’aide
search-crisis-lead = Tu peux parler à quelqu’un tout de suite. C’est gratuit, et tu n’as pas à dire ton nom.
result-cost-free = gratuit
result-age = { $from } à { $to } ans
result-age-from = à partir de { $from } ans
result-age-upto = jusqu’à { $to } ans
result-age-soft = { $ages } (exceptions possibles)
result-for-all = pour tout le monde
result-languages-more = { $count ->
    [one] { $list } et { $count } autre
   *[other] { $list } et { $count } autres
}
search-understood = Compris dans tes mots
search-topic-instead = Tout sur « { $topic } »
wish-girls = pour filles et jeunes femmes
wish-boys = pour garçons et jeunes hommes
wish-free = gratuit
wish-no-appointment = sans rendez-vous
wish-online = en ligne
wish-free-places = avec une place libre
wish-now = d’abord ce qui est ouvert maintenant
wish-evening = le soir
wish-anonymous = sans ton nom
wish-without-parents = sans tes parents
suggest-topic = Thème
suggest-place = Lieu
suggest-organization = Organisme
suggest-offer = Offre
search-this-language = Cette page en français
