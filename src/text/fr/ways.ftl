# Français : « tu », court, simple.
ways-title = Chemins vers un diplôme scolaire
ways-lead = Il y a plus d’un chemin. Ici tu les vois côte à côte.
ways-compare = Comparer les chemins vers un diplôme
ways-show = Montrer
ways-count = { $count ->
    [0] Aucun chemin trouvé
    [one] { $count } chemin
   *[other] { $count } chemins
}
ways-way = Chemin
ways-goal = Diplôme
ways-start = Prochain début
ways-start-any = à tout moment
ways-form = Comment
ways-duration = Durée
ways-cost = Coût
ways-for = Pour qui
ways-place = Où
ways-unknown = inconnu
ways-none = Appelle un centre de conseil : on y connaît souvent d’autres chemins.
ways-age-hint = Nous montrons alors seulement les chemins possibles à ton âge.
