## Search and results
search-title = Find help
search-count = { $count ->
    [0] No offers
    [one] 1 offer
   *[other] { $count } offers
}
search-count-for = { $count ->
    [0] No offers for “{ $query }”
    [one] 1 offer for “{ $query }”
   *[other] { $count } offers for “{ $query }”
}
search-near = near { $place }
search-apply = Apply
search-active = Your choices
search-without = Remove:
search-narrow = Narrow down to
search-order = Order
search-order-best = fits best
search-order-distance = distance
search-order-name = name
search-radius-upto = up to { $km }
search-wider = Search farther away: up to { $km }
search-broader = Take a broader topic: { $topic }
search-drop = Search without this choice: { $filter }
search-drop-words = Search without the words
search-crisis-all = Everyone who helps right away
search-filter = Narrow down
search-topic = Topic
search-age = Your age
search-radius = Distance
search-radius-any = any
search-language = Language
search-open-places = Only with a free place
search-open-now = Only what is open now
search-without-parents = Without parents
search-anonymous = Without a name
search-alike = { $count ->
    [one] 1 more of this kind from them
   *[other] { $count } more of this kind from them
}
search-sort = Sorted by: fits best, place, distance. Nobody can pay to come first.
search-none-title = We found nothing for this
search-none-lead = It is not your fault. You can do this now:
search-none-person = People you can ask
search-did-you-mean = Did you mean “{ $word }”?
search-crisis-title = It is good that you are looking for help
search-crisis-lead = You can talk to someone right away. It is free, and you need not say your name.
result-cost-free = free of charge
result-age = { $from } to { $to } years
result-age-from = from { $from } years
result-age-upto = up to { $to } years
result-age-soft = { $ages } (exceptions possible)
result-for-all = for everybody
result-languages-more = { $list } and { $count } more
search-understood = Read from your words
search-topic-instead = Everything about “{ $topic }”
wish-girls = for girls and young women
wish-boys = for boys and young men
wish-free = free of charge
wish-no-appointment = without an appointment
wish-online = online
wish-free-places = with a free place
wish-now = open now first
wish-evening = in the evening
wish-anonymous = without your name
wish-without-parents = without your parents
suggest-topic = Topic
suggest-place = Place
suggest-organization = Organisation
suggest-offer = Offer
search-this-language = This page in English
