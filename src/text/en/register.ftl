# The law, rule by rule, for people who look after it: no form of address.

law-title = Law
law-lead = Every rule as a tree of sentences, with paragraph, source and all versions. A case is judged by the law of the day that is asked about.
law-search = Find a rule: name, paragraph or id
law-find = Search
law-count = { $count ->
    [one] one rule
   *[other] { $count } rules
}
law-derived = Shared partial rules
law-interfaces = Interfaces
law-versions = { $count } versions
law-changed-here = changed here
law-unchecked = not checked in the text of the law
law-new-version = Enter a new version
law-not-in-force = No version of this rule is in force today.
law-holds-when = Holds when
law-held-when = Held or holds then, when
law-notation = As the text of the rule
law-versions-stay = Earlier versions stay: what was judged by them can be worked out again at any time.
law-always = without limit of time
law-from = from { $from }
law-until = until { $to }
law-from-until = { $from } to { $to }
law-source = Source
law-other-versions = Other versions
law-resting = What rests on it
law-resting-hint = A change here takes effect there too.
law-rule = Text of the rule
law-rule-hint = Each condition with its paragraph in square brackets. How to write it stands below.
law-valid-from = Valid from
law-valid-from-hint = Until the day before, the present version stays in force.
law-source-hint = For example: BGBl. 2026 I Nr. 107, Art. 1 Nr. 12
law-mark = How it was checked
law-read = Source read on
law-check = Check and show the effect
law-save = Save the version
law-not-readable = Line { $line }, character { $column }: the text of the rule cannot be read here ({ $message }).
law-unknown-name = Unknown or in a circle: { $what }
law-never-true = Nobody could ever meet this rule: its conditions exclude each other.
law-same = The rule says the same as before.
law-undecided = Whether anybody at all can meet this rule could not be decided in a short time. Please read it with special care.
law-would-say = This is what the rule would say
law-impact = What would change
law-impact-count = { $count ->
    [0] No result changes for any of { $tried } profiles.
    [one] One result changes, tried on { $tried } profiles.
   *[other] { $count } results change, tried on { $tried } profiles.
}
law-redirected = Other agencies would decide
law-gains = Would newly come in
law-loses = Would drop out
law-example-hint = A worked-out example, no real person.
law-no-example = Nobody would go from a certain no to a certain yes or the other way round.
law-written-profile = Test profile
law-more = and { $count } more
law-notation-help = How to write rules, and the words
law-facts = Facts and their values
law-write-test = alter < 25 · eigene_kinder >= 1 · alter in 15..24 · schulabschluss = keiner · wohnsituation in {"{"}wg, eigene_wohnung{"}"} · schwanger
law-write-joined = & means “and”, | means “or”; brackets group.
law-write-not = ! means “not”.
law-write-norm = [§ 7 SGB II] after a condition names its paragraph.
law-write-named = $eLb stands for a shared partial rule or another benefit.
law-write-open = ?"sentence" stands for something only a person or an agency can settle.
law-write-else = a ?? b: a holds; where a is unknown, b holds. With “ja” or “nein” as b, an exception does not keep the ordinary case open.
done-law = The new version is saved and holds from its day on all machines.
error-future = This day lies in the future.
error-far-day = This day lies too far away.
claims-title = Entitlements
claims-lead = Which legal grounds carry for this need, who decides, and what is still missing.
claims-none = From what is known, no legal ground carries here. Why stands below.
claims-no = Not possible as things stand
claims-why = Ground
claims-who = Decides
claims-missing = Still open
claims-for-them = For the young person:
claims-rule = the whole rule
claims-offers = Offers that fit
claims-deadlines = Time limits that always hold
law-judged-by = Judged by the law of { $date }, state { $edition }-{ $number }
