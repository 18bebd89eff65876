# Français : « tu », court, simple.

format-decimal = ,
format-group = { "\u202F" }
format-number = { $number }
format-counted = { $count } { $unit }
format-km = { $km } km
format-metres = { $metres } m
format-euros = { $euros } €
format-percent = { $percent } %
list-comma = {", "}
list-and = { $list } et { $last }
list-or = { $list } ou { $last }
date-day = { $day } { $month } { $year }
date-short = { $day0 }/{ $month0 }/{ $year }
date-weekday = { $weekday } { $day } { $month }
date-moment = { $weekday } { $day } { $month }, { $time }
time-short = { $hour }:{ $minute }
time-of-day = { $time }
time-span = { $from }–{ $to }
ago-now = à l’instant
ago-minutes = { $count ->
    [one] il y a { $count } minute
   *[other] il y a { $count } minutes
}
ago-hours = { $count ->
    [one] il y a { $count } heure
   *[other] il y a { $count } heures
}
ago-days = { $count ->
    [one] il y a { $count } jour
   *[other] il y a { $count } jours
}
ago-weeks = { $count ->
    [one] il y a { $count } semaine
   *[other] il y a { $count } semaines
}
ago-months = il y a { $count } mois
ago-years = { $count ->
    [one] il y a { $count } an
   *[other] il y a { $count } ans
}
day-today = aujourd’hui
day-tomorrow = demain
day-yesterday = hier
day-ahead = { $count ->
    [one] dans { $count } jour
   *[other] dans { $count } jours
}
duration-weeks = { $count ->
    [one] { $count } semaine
   *[other] { $count } semaines
}
weekday-mon = lundi
weekday-tue = mardi
weekday-wed = mercredi
weekday-thu = jeudi
weekday-fri = vendredi
weekday-sat = samedi
weekday-sun = dimanche
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
unit-jahre = { $count ->
    [one] an
   *[other] ans
}
unit-jahr = { $count ->
    [one] an
   *[other] ans
}
unit-monate = { $count ->
    [one] mois
   *[other] mois
}
unit-kinder = { $count ->
    [one] enfant
   *[other] enfants
}
unit-termine = { $count ->
    [one] rendez-vous
   *[other] rendez-vous
}
unit-grad = { $count ->
    [one] degré
   *[other] degrés
}
language-ar = arabe
language-bg = bulgare
language-de = allemand
language-en = anglais
language-es = espagnol
language-fa = persan (farsi, dari)
language-fr = français
language-it = italien
language-ku = kurde
language-pl = polonais
language-ps = pachto
language-ro = roumain
language-ru = russe
language-so = somali
language-sq = albanais
language-sr = serbe
language-ti = tigrinya
language-tr = turc
language-uk = ukrainien
language-ur = ourdou
language-vi = vietnamien

app-name = Lotse
page-title = { $title } – Lotse
page-title-error = Erreur : { $title } – Lotse
demo-banner = Démonstration : les offres, adresses et personnes sont toutes inventées.
nav-skip = Aller au contenu
nav-main = Menu principal
nav-language = Langue
nav-now = Aide tout de suite
nav-exit = Partir vite
nav-exit-hint = Ouvre tout de suite une page neutre et efface ta liste. Appuyer trois fois sur Maj fait pareil. L’historique du navigateur reste.
nav-search = Trouver de l’aide
nav-check = À quoi ai-je droit ?
nav-topics = Thèmes
nav-saved = Ma liste
nav-about = À propos de Lotse
nav-privacy = Protection des données
nav-accessibility = Accessibilité
nav-imprint = Mentions légales
nav-footer = À propos de ce site
nav-staff = Pour les professionnels
nav-path = Tu es ici
nav-pages = Pages
footer-promise = Sans inscription. Sans publicité. Personne ne suit ce que tu lis ici.

action-next = Continuer
action-search = Chercher
action-reset = Effacer les filtres
action-print = Imprimer
action-copy = Copier
action-copied = Copié
action-share = Partager le lien
action-call = Appeler
action-write = Écrire
form-optional = facultatif
form-choose = Choisis, s’il te plaît
form-yes = Oui
form-no = Non
form-unknown = Je ne sais pas
form-errors = { $count ->
    [one] Vérifie une réponse, s’il te plaît
   *[other] Vérifie { $count } réponses, s’il te plaît
}
form-error = Erreur
error-number = Écris un nombre, par exemple 17.
error-range = Écris un nombre de { $from } à { $to }.
error-town = Nous ne connaissons pas ce lieu. Essaie le code postal, par exemple 34117.
error-town-several = Plusieurs lieux portent ce nom. Écris plutôt le code postal.
error-choice = Choisis une des possibilités.
error-too-long = Fais plus court : { $max } signes au maximum.
notice-info = À savoir
notice-success = C’est fait
notice-warning = Attention
notice-error = Erreur
pages-label = Page { $page } sur { $pages }
pages-previous = Page précédente
pages-next = Page suivante
details-norm = Base légale :
details-more = En savoir plus
print-address = Sur internet : { $address }
print-date = Imprimé le { $date }
checked-on = Vérifié la dernière fois le { $date }
checked-never = Pas encore vérifié
checked-old = Ces informations sont un peu anciennes. Demande d’abord.
translated-not = Ce texte existe seulement en allemand.
nav-rights = Tes droits
nav-ways = Diplôme scolaire
