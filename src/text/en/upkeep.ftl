# Keeping entries true: providers by their personal link, coordination, meetings of the network.

entry-title = Check your entry
entry-right = Is this entry right?
entry-yes = Yes, everything is right
entry-change = Something is different
entry-hours = Change opening hours
entry-hours-hint = Live at once. A block without days goes away.
entry-hours-save = Save opening hours
entry-hours-thanks = Thank you. The opening hours are live.
entry-hours-changed = The opening hours were changed in between. Here are the new ones; nothing was overwritten.
entry-block = Hours
entry-block-new = Further hours
entry-from = from
entry-to = to
entry-appointment = by appointment only
entry-days-missing = Please choose at least one day.
entry-times-missing = Please give beginning and end, such as 09:00 to 12:30.
entry-propose = Change texts, conditions or contact
entry-propose-hint = A coordinator looks at it before it appears. Only change what is different.
entry-propose-send = Propose changes
entry-proposal-thanks = Thank you. A coordinator looks at the proposal; the result will stand on this page.
entry-over = This offer no longer exists.
entry-enough = Five proposals already wait for a decision. Please try again later.
entry-proposed = Earlier proposals
entry-proposal-waits = being looked at
entry-proposal-refused = not taken over
entry-proposal-taken = taken over
entry-others = Further offers at this address

entryday-mon = Mo
entryday-tue = Tu
entryday-wed = We
entryday-thu = Th
entryday-fri = Fr
entryday-sat = Sa
entryday-sun = Su

entryfield-summary = What is it? (one sentence)
entryfield-description = Description
entryfield-eligibility = For whom
entryfield-exclusions = Not for whom
entryfield-ages = Age
entryfield-age_from = Age from
entryfield-age_to = Age to
entryfield-fees = Costs
entryfield-hours_note = Note on the hours
entryfield-phone = Telephone
entryfield-email = E-mail
entryfield-status = No longer exists
entryfield-note = What else is different

entrygroup-contact = contact and hours
entrygroup-conditions = conditions
entrygroup-texts = texts

upkeep-due = { $count ->
    [0] No entry is due.
    [one] One entry is due.
   *[other] { $count } entries are due.
}
upkeep-call = { $count ->
    [one] One provider did not answer three mails: please call.
   *[other] For { $count } nobody answered three mails: please call.
}
upkeep-proposals = { $count ->
    [0] Proposed changes
   *[other] Proposed changes ({ $count })
}
upkeep-on = Reminders leave by themselves: one mail an address, three at most, a week apart.
upkeep-off = Reminders are switched off.
upkeep-start = Switch reminders on
upkeep-stop = Switch reminders off
catalogue-step = Next step
catalogue-send-link = Send link
catalogue-fresh = nothing due
catalogue-no-mail = no mail address: call
done-link = The link leaves by mail in half a minute.
done-taken = The proposal is taken over and live.
done-refused = The proposal is refused. The provider reads the reason behind its link.

changes-title = Changes proposed by providers
changes-lead = Hours and places are live at once. Texts, conditions and ways to make contact wait here: old is struck out, new is underlined.
changes-none = Nothing waits.
changes-word = A word on it
changes-word-when = needed to refuse
changes-word-hint = The provider reads it behind its link.
changes-take = Take over what is ticked
changes-refuse = Refuse
changes-note = A note to read: it changes nothing by itself.
changes-late = This was decided before.

meeting-title = Network meeting
meeting-lead = Entries that are due, by provider. Read out, let them answer, tap: each tap is saved and leads to the next entry.
meeting-done = { $done } of { $total } confirmed today
meeting-none = All entries are confirmed.
meeting-right = Right, free places:
meeting-entry-only = not said
meeting-ticked = confirmed today
meeting-due = Due: { $groups }
