## Was steht mir zu?
check-title = Was steht mir zu?
check-lead = Höchstens fünf kurze Fragen. Du kannst jede überspringen. Nichts wird gespeichert.
check-question = Frage { $number } von höchstens { $most }
check-results = Das kommt für dich in Frage
check-responsible = Zuständig
check-apply = So bekommst du es
check-deadline = Frist
check-interface = Wenn dich zwei Ämter hin und her schicken
check-disclaimer = Das ist eine Auskunft nach bestem Wissen, keine Rechtsberatung. Entscheiden muss das Amt, und gegen ein Nein kannst du dich wehren.
check-none = Mit diesen Angaben ist nichts sicher. Eine Beratung kann mehr herausfinden.
check-results-lead = Das sagen die Regeln, die wir kennen. Frag auch dann, wenn etwas nicht ganz passt.
check-needs = Worum geht es?
check-needs-hint = Du kannst mehrere antippen.
check-years = Jahre
check-show = Zeigen, was geht
check-again = Noch eine Frage beantworten
check-not-stored = Deine Antworten stehen nur auf dieser Seite. Wir speichern sie nicht.
check-still-open = Was noch offen ist
check-more = Und { $count } weitere. In der Suche findest du alle.
check-more-reasons = Und { $count } weitere.
check-see = Gleich zeigen, was geht
check-begin = Noch mal von vorn
check-say = Das kannst du sagen:
check-place = Wo suchst du?
check-age = Wie alt bist du?
match-why = Warum?
match-why-not = Was steht im Weg?
match-exceptions = Ausnahme möglich
entitled-title = Darauf kannst du ein Recht haben
entitled-lead = Das sagt das Gesetz zu dem, was du angegeben hast. Ob du es bekommst, entscheidet die Stelle.
entitled-yes = Das könnte für dich gehen.
entitled-maybe = Das könnte gehen, etwas ist noch offen.
entitled-ask = Frag so ({ $where }):
entitled-ground = Wo das steht
entitled-more = { $count ->
    [one] Noch eine Möglichkeit
   *[other] Noch { $count } Möglichkeiten
}
