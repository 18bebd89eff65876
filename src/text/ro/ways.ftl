# Română: «tu», scurt, simplu.
ways-title = Căi spre o diplomă școlară
ways-lead = Există mai multe căi. Aici le vezi una lângă alta.
ways-compare = Compară căile spre o diplomă
ways-show = Arată
ways-count = { $count ->
    [0] Nicio cale găsită
    [one] o cale
    [few] { $count } căi
   *[other] { $count } de căi
}
ways-way = Cale
ways-goal = Diplomă
ways-start = Următorul început
ways-start-any = oricând
ways-form = Cum
ways-duration = Durată
ways-cost = Cost
ways-for = Pentru cine
ways-place = Unde
ways-unknown = nu se știe
ways-none = Sună la un centru de consiliere: de multe ori știu și alte căi.
ways-age-hint = Atunci arătăm doar căile potrivite vârstei tale.
