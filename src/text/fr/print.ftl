# Sur papier : catalogue, affiche, dépliant
print-title = Imprimer le catalogue
print-how = Toutes les offres ou un seul thème en PDF. Avec sommaire, index et un code QR sur chaque page.
print-topic = Que veux-tu y mettre ?
print-all = Tous les thèmes
print-order = Créer le PDF
print-list-hint = Tu veux imprimer seulement les offres que tu as gardées ?
print-waiting = Ça commence tout de suite.
print-collecting = Nous réunissons les offres.
print-setting = { $count } { $count ->
    [one] offre est mise
   *[other] offres sont mises
} en page.
print-wait = Cela prend un moment. La page se recharge toute seule.
print-look = Regarder maintenant
print-done = Le PDF est prêt. Tu peux le prendre ici pendant un jour.
print-fetch = Ouvrir le PDF
print-failed = Ça n’a pas marché. C’est notre faute, pas la tienne.
print-again = Essayer encore
print-title-all = Toutes les offres
print-title-topic = Offres : { $topic }
print-note = Tout ici peut changer. Le code QR sur chaque page montre ce qui est vrai maintenant.
print-stated = État au { $date }
print-stated-old = dernière annonce : { $date }
print-contents = Sommaire
print-index = Index
print-other = Autres offres
print-way = { $way } : { $value }
print-day = { $day } : { $hours }
print-walk-in = Tu peux aussi passer sans prévenir.
print-frame = Bon à savoir
print-law = Base légale
print-qr = Code QR de la page de { $name }
print-scan = Scanne avec ton téléphone : lis plus, écris, trouve le chemin.
print-poster = Affiche (PDF, A4)
print-flyer = Dépliant (PDF, A5)
print-as-book = Ce thème en PDF
print-list = En livret (PDF)
