# Sprachen, Übersetzungen, einfache und Leichte Sprache
tongue-title = Sprachen
tongue-lead = Lotse spricht { $count } Sprachen. Du kannst auf jeder Seite wechseln.
tongue-about = Über die Übersetzungen
tongue-quality = Wie gut sind die Übersetzungen?
tongue-review = Die Übersetzungen sind noch nicht von Muttersprachler:innen geprüft. Im Zweifel gilt der deutsche Text.
tongue-offers = Was die Träger über ihre Angebote schreiben, gibt es nur auf Deutsch. Dort steht aber, welche Sprachen vor Ort gesprochen werden.
tongue-easy = Was ist Leichte Sprache?
tongue-easy-text = Leichte Sprache nennen wir einen Text erst, wenn Menschen ihn geprüft haben, die Leichte Sprache brauchen. Dann steht dabei, wer ihn geprüft hat und wann.
tongue-mistake = Fehler in einer Übersetzung melden
tongue-footer = Diese Übersetzung ist noch nicht von Muttersprachler:innen geprüft.
