# Logging in: second factor, logging in by another service.

factor-title = Enter the code
factor-code = Code
factor-code-hint = Six digits from the app, or a recovery code.
factor-code-first = The six digits the app shows now.
factor-code-change = To change this: a code from the app, or a recovery code.
factor-wrong = The code is wrong, out of date or used before. Please take the next one.
factor-lost = Telephone and codes lost? An administrator resets the second factor.
factor-enrol-title = Set up a second factor
factor-demanded = A second factor is needed to log in here: a code from an app on the telephone.
factor-account-title = Secure log-in
factor-lead = With a second factor a stolen password is not enough. It takes an app for one-time codes on the telephone.
factor-begin = Set up
factor-scan = Read this code with the app.
factor-type = If that does not work, type these letters:
factor-confirm = Switch on
factor-on = Saved.
factor-codes-title = Recovery codes
factor-codes-lead = Each works once when the telephone is missing. They stand here only now: print or copy them and keep them safe. Older codes no longer work.
factor-codes-left = { $count ->
    [0] No recovery code is left.
    [one] One recovery code is left.
   *[other] { $count } recovery codes are left.
}
factor-since = Switched on since { $date }.
factor-renew = New recovery codes
factor-end = Switch off
factor-go-on = Go on
nav-own-account = Secure log-in

openid-action = Log in with { $name }
openid-or = or with a password
openid-failed = Logging in by the other service did not work. Please try again.
openid-unknown = This account belongs to nobody here. An administrator can assign it.

mail-day-subject = Appointments tomorrow
mail-day = There are appointments in Lotse tomorrow. Log in to see them.

feed-remind = Reminder by mail
feed-remind-address = E-mail address
feed-remind-hint = On the afternoon before, a mail says that there are appointments – and nothing about them. Left empty: no mail.
feed-remind-done = Saved.
feed-remind-wrong = Please give an e-mail address, such as name@example.org.
