# Einträge aktuell halten: Träger über ihren persönlichen Link, Koordination, Netzwerktreffen.

entry-title = Eintrag prüfen
entry-right = Stimmt dieser Eintrag?
entry-yes = Ja, alles stimmt
entry-change = Etwas ist anders
entry-hours = Öffnungszeiten ändern
entry-hours-hint = Gilt sofort. Einen Block ohne Tage gibt es danach nicht mehr.
entry-hours-save = Öffnungszeiten speichern
entry-hours-thanks = Danke. Die Öffnungszeiten gelten ab sofort.
entry-hours-changed = Die Öffnungszeiten wurden inzwischen geändert. Hier stehen die neuen; es wurde nichts überschrieben.
entry-block = Zeiten
entry-block-new = Weitere Zeiten
entry-from = von
entry-to = bis
entry-appointment = nur mit Termin
entry-days-missing = Bitte mindestens einen Tag wählen.
entry-times-missing = Bitte Anfang und Ende angeben, zum Beispiel 9:00 bis 12:30.
entry-propose = Texte, Bedingungen oder Kontakt ändern
entry-propose-hint = Die Koordination sieht sich das an, bevor es erscheint. Nur ändern, was anders ist.
entry-propose-send = Änderungen vorschlagen
entry-proposal-thanks = Danke. Die Koordination sieht sich den Vorschlag an; das Ergebnis steht auf dieser Seite.
entry-over = Dieses Angebot gibt es nicht mehr.
entry-enough = Es warten schon fünf Vorschläge auf eine Entscheidung. Bitte später noch einmal.
entry-proposed = Bisherige Vorschläge
entry-proposal-waits = wird angesehen
entry-proposal-refused = nicht übernommen
entry-proposal-taken = übernommen
entry-others = Weitere Angebote unter dieser Adresse

entryday-mon = Mo
entryday-tue = Di
entryday-wed = Mi
entryday-thu = Do
entryday-fri = Fr
entryday-sat = Sa
entryday-sun = So

entryfield-summary = Was ist das? (ein Satz)
entryfield-description = Beschreibung
entryfield-eligibility = Für wen
entryfield-exclusions = Für wen nicht
entryfield-ages = Alter
entryfield-age_from = Alter von
entryfield-age_to = Alter bis
entryfield-fees = Kosten
entryfield-hours_note = Hinweis zu den Zeiten
entryfield-phone = Telefon
entryfield-email = E-Mail
entryfield-status = Gibt es nicht mehr
entryfield-note = Was sonst noch anders ist

entrygroup-contact = Kontakt und Zeiten
entrygroup-conditions = Bedingungen
entrygroup-texts = Texte

upkeep-due = { $count ->
    [0] Kein Eintrag ist fällig.
    [one] Ein Eintrag ist fällig.
   *[other] { $count } Einträge sind fällig.
}
upkeep-call = { $count ->
    [one] Bei einem kam auf drei Mails keine Antwort: bitte anrufen.
   *[other] Bei { $count } kam auf drei Mails keine Antwort: bitte anrufen.
}
upkeep-proposals = { $count ->
    [0] Änderungsvorschläge
   *[other] Änderungsvorschläge ({ $count })
}
upkeep-on = Erinnerungen gehen von selbst hinaus: eine Mail je Adresse, höchstens drei im Abstand von einer Woche.
upkeep-off = Erinnerungen sind ausgeschaltet.
upkeep-start = Erinnerungen einschalten
upkeep-stop = Erinnerungen ausschalten
catalogue-step = Nächster Schritt
catalogue-send-link = Link senden
catalogue-fresh = nichts fällig
catalogue-no-mail = keine Mailadresse: anrufen
done-link = Der Link geht in einer halben Minute per Mail an den Träger.
done-taken = Der Vorschlag ist übernommen und gilt ab sofort.
done-refused = Der Vorschlag ist abgelehnt. Der Träger liest den Grund unter seinem Link.

changes-title = Änderungsvorschläge der Träger
changes-lead = Zeiten und Plätze gelten sofort. Texte, Bedingungen und Kontaktwege warten hier: Altes ist durchgestrichen, Neues unterstrichen.
changes-none = Es wartet nichts.
changes-word = Ein Wort dazu
changes-word-when = beim Ablehnen nötig
changes-word-hint = Der Träger liest es unter seinem Link.
changes-take = Angekreuztes übernehmen
changes-refuse = Ablehnen
changes-note = Hinweis zum Lesen: Er ändert nichts von selbst.
changes-late = Darüber wurde schon entschieden.

meeting-title = Netzwerktreffen
meeting-lead = Fällige Einträge, nach Trägern geordnet. Vorlesen, antworten lassen, antippen: Jeder Tipp ist gespeichert und führt zum nächsten Eintrag.
meeting-done = { $done } von { $total } heute bestätigt
meeting-none = Alle Einträge sind bestätigt.
meeting-right = Stimmt, freie Plätze:
meeting-entry-only = ohne Angabe
meeting-ticked = heute bestätigt
meeting-due = Fällig: { $groups }
