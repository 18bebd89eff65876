# On paper: catalogue, poster, flyer
print-title = Print the catalogue
print-how = All offers or one topic as a PDF. With contents, index and a QR code on each page.
print-topic = What should be in it?
print-all = All topics
print-order = Make the PDF
print-list-hint = Do you only want to print the offers you saved?
print-waiting = It starts in a moment.
print-collecting = The offers are being gathered.
print-setting = { $count } { $count ->
    [one] offer is
   *[other] offers are
} being set on pages.
print-wait = This takes a moment. The page reloads by itself.
print-look = Look now
print-done = The PDF is ready. You can get it here for one day.
print-fetch = Open the PDF
print-failed = That did not work. It is our fault, not yours.
print-again = Try again
print-title-all = All offers
print-title-topic = Offers: { $topic }
print-note = Everything here can change. The QR code on each page shows what is true now.
print-stated = As of { $date }
print-stated-old = last report: { $date }
print-contents = Contents
print-index = Index
print-other = Other offers
print-way = { $way }: { $value }
print-day = { $day }: { $hours }
print-walk-in = You can also just drop in.
print-frame = Good to know
print-law = Legal basis
print-qr = QR code for the page of { $name }
print-scan = Scan with a phone: read more, write, find the way.
print-poster = Poster (PDF, A4)
print-flyer = Flyer (PDF, A5)
print-as-book = This topic as a PDF
print-list = As a booklet (PDF)
