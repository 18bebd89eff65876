## Staff: matching
match-title = Matching offers
match-for = for { $need }
match-count = { $count ->
    [0] none
    [one] 1 offer
   *[other] { $count } offers
}
match-hurdle = One condition is missing: { $condition }
match-ask = Still to ask
match-ask-more = { $count } more
match-open-conditions = { $count } open conditions with their legal basis
match-grounds = Legal ground
match-responsible = Responsible: { $agencies }
match-judged-for = Judged for { $date }
match-next-entry = Next entry: { $date }
match-none = Nothing fits this need.
match-gap = Report a gap
match-refer = Refer
match-interface = Note on responsibility
match-next-questions = These questions help most
