# Anmelden: zweiter Faktor, Anmelden über einen anderen Dienst.

factor-title = Code eingeben
factor-code = Code
factor-code-hint = Sechs Ziffern aus der App, oder ein Wiederherstellungscode.
factor-code-first = Die sechs Ziffern, die die App jetzt zeigt.
factor-code-change = Zum Ändern ein Code aus der App, oder ein Wiederherstellungscode.
factor-wrong = Der Code stimmt nicht, ist abgelaufen oder schon benutzt. Bitte den nächsten nehmen.
factor-lost = Telefon und Codes verloren? Die Verwaltung setzt den zweiten Faktor zurück.
factor-enrol-title = Zweiten Faktor einrichten
factor-demanded = Hier ist zum Anmelden ein zweiter Faktor nötig: ein Code aus einer App auf dem Telefon.
factor-account-title = Anmeldung sichern
factor-lead = Mit einem zweiten Faktor reicht ein gestohlenes Passwort nicht aus. Nötig ist eine App für Einmalcodes auf dem Telefon.
factor-begin = Einrichten
factor-scan = Diesen Code mit der App lesen.
factor-type = Geht das nicht, diese Zeichen eintippen:
factor-confirm = Einschalten
factor-on = Gespeichert.
factor-codes-title = Wiederherstellungscodes
factor-codes-lead = Jeder gilt einmal, wenn das Telefon fehlt. Sie stehen nur jetzt hier: ausdrucken oder abschreiben und gut aufheben. Ältere Codes gelten nicht mehr.
factor-codes-left = { $count ->
    [0] Es ist kein Wiederherstellungscode mehr übrig.
    [one] Ein Wiederherstellungscode ist übrig.
   *[other] { $count } Wiederherstellungscodes sind übrig.
}
factor-since = Eingeschaltet seit { $date }.
factor-renew = Neue Wiederherstellungscodes
factor-end = Ausschalten
factor-go-on = Weiter
nav-own-account = Anmeldung sichern

openid-action = Anmelden mit { $name }
openid-or = oder mit Passwort
openid-failed = Die Anmeldung über den anderen Dienst hat nicht geklappt. Bitte noch einmal versuchen.
openid-unknown = Dieses Konto ist hier niemandem zugeordnet. Die Verwaltung kann es zuordnen.

mail-day-subject = Morgen stehen Termine an
mail-day = Morgen stehen in Lotse Termine an. Näheres nach dem Anmelden.

feed-remind = Erinnerung per Mail
feed-remind-address = Mailadresse
feed-remind-hint = Am Nachmittag davor kommt eine Mail, dass es Termine gibt – ohne jede Angabe dazu. Leer lassen: keine Mail.
feed-remind-done = Gespeichert.
feed-remind-wrong = Bitte eine Mailadresse angeben, zum Beispiel name@example.org.
