# Română: «tu», scurt, simplu.

search-title = Găsește ajutor
search-count = { $count ->
    [0] Nicio ofertă
    [one] o ofertă
    [few] { $count } oferte
   *[other] { $count } de oferte
}
search-count-for = { $count ->
    [0] Nicio ofertă pentru „{ $query }”
    [one] o ofertă pentru „{ $query }”
    [few] { $count } oferte pentru „{ $query }”
   *[other] { $count } de oferte pentru „{ $query }”
}
search-near = aproape de { $place }
search-apply = Aplică
search-active = Ce ai ales
search-without = Scoate:
search-narrow = Restrânge la
search-order = Ordine
search-order-best = se potrivește cel mai bine
search-order-distance = distanță
search-order-name = nume
search-radius-upto = până la { $km }
search-wider = Caută mai departe: până la { $km }
search-broader = Ia o temă mai largă: { $topic }
search-drop = Caută fără această alegere: { $filter }
search-drop-words = Caută fără cuvinte
search-crisis-all = Toți cei care ajută imediat
search-filter = Alege mai exact
search-topic = Temă
search-age = Vârsta ta
search-radius = Distanță
search-radius-any = nu contează
search-language = Limbă
search-open-places = Doar cu loc liber
search-open-now = Doar ce e deschis acum
search-without-parents = Fără părinți
search-anonymous = Fără nume
search-alike = Alte oferte asemănătoare de la aceeași organizație: { $count }
search-sort = Ordinea: ce se potrivește, locul, distanța. Nimeni nu poate plăti ca să fie primul.
search-none-title = Nu am găsit nimic despre asta
search-none-lead = Nu e vina ta. Uite ce poți face acum:
search-none-person = Aici poți întreba pe cineva
search-did-you-mean = Ai vrut să spui „{ $word }”?
search-crisis-title = E bine că tu cauți ajutor
search-crisis-lead = Poți vorbi imediat cu cineva. Gratuit, și nu trebuie să-ți spui numele.
result-cost-free = gratuit
result-age = { $from }–{ $to } ani
result-age-from = de la { $from } ani
result-age-upto = până la { $to } ani
result-age-soft = { $ages } (se pot face excepții)
result-for-all = pentru toți
result-languages-more = { $count ->
    [one] { $list } și încă { $count }
    [few] { $list } și încă { $count }
   *[other] { $list } și încă { $count }
}
search-understood = Înțeles din cuvintele tale
search-topic-instead = Totul despre „{ $topic }”
wish-girls = pentru fete și femei tinere
wish-boys = pentru băieți și bărbați tineri
wish-free = gratuit
wish-no-appointment = fără programare
wish-online = online
wish-free-places = cu un loc liber
wish-now = mai întâi ce este deschis acum
wish-evening = seara
wish-anonymous = fără nume
wish-without-parents = fără părinți
suggest-topic = Temă
suggest-place = Loc
suggest-organization = Organizație
suggest-offer = Ofertă
search-this-language = Această pagină în română
