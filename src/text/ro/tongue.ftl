# Română: «tu», scurt, simplu.
tongue-title = Limbi
tongue-lead = Lotse vorbește { $count } limbi. Poți schimba pe fiecare pagină.
tongue-about = Despre traduceri
tongue-quality = Cât de bune sunt traducerile?
tongue-review = Traducerile nu au fost încă verificate de vorbitori nativi. Dacă ai îndoieli, contează textul german.
tongue-offers = Ce scriu organizațiile despre ofertele lor există doar în germană. Dar acolo scrie ce limbi se vorbesc.
tongue-easy = Ce este Leichte Sprache?
tongue-easy-text = Leichte Sprache este o germană foarte ușoară. Numim un text așa doar după ce l-au verificat oameni care au nevoie de ea. Atunci scrie cine și când l-a verificat.
tongue-mistake = Anunță o greșeală de traducere
tongue-footer = Această traducere nu a fost încă verificată de vorbitori nativi.
