# Languages, translations, plain and easy-to-read German
tongue-title = Languages
tongue-lead = Lotse speaks { $count } languages. You can switch on every page.
tongue-about = About the translations
tongue-quality = How good are the translations?
tongue-review = The translations have not been checked by native speakers yet. In case of doubt the German text counts.
tongue-offers = What providers write about their offers is only there in German. But you can see which languages are spoken there.
tongue-easy = What is Leichte Sprache?
tongue-easy-text = Leichte Sprache is very easy German. We only call a text Leichte Sprache after people who need it have checked it. Then you can see who checked it and when.
tongue-mistake = Report a mistake in a translation
tongue-footer = This translation has not been checked by native speakers yet.
