# Türkçe: sen, kısa, sıcak, basit.

format-decimal = ,
format-group = .
format-number = { $number }
format-counted = { $count } { $unit }
format-km = { $km } km
format-metres = { $metres } m
format-euros = { $euros } €
format-percent = %{ $percent }
list-comma = {", "}
list-and = { $list } ve { $last }
list-or = { $list } veya { $last }
date-day = { $day } { $month } { $year }
date-short = { $day0 }.{ $month0 }.{ $year }
date-weekday = { $day } { $month } { $weekday }
date-moment = { $day } { $month } { $weekday }, saat { $time }
time-short = { $hour }:{ $minute }
time-of-day = saat { $time }
time-span = { $from }–{ $to }
ago-now = az önce
ago-minutes = { $count } dakika önce
ago-hours = { $count } saat önce
ago-days = { $count } gün önce
ago-weeks = { $count } hafta önce
ago-months = { $count } ay önce
ago-years = { $count } yıl önce
day-today = bugün
day-tomorrow = yarın
day-yesterday = dün
day-ahead = { $count } gün sonra
duration-weeks = { $count } hafta
weekday-mon = Pazartesi
weekday-tue = Salı
weekday-wed = Çarşamba
weekday-thu = Perşembe
weekday-fri = Cuma
weekday-sat = Cumartesi
weekday-sun = Pazar
month-1 = Ocak
month-2 = Şubat
month-3 = Mart
month-4 = Nisan
month-5 = Mayıs
month-6 = Haziran
month-7 = Temmuz
month-8 = Ağustos
month-9 = Eylül
month-10 = Ekim
month-11 = Kasım
month-12 = Aralık
unit-jahre = { $count ->
    [one] yaş
   *[other] yaş
}
unit-jahr = { $count ->
    [one] yıl
   *[other] yıl
}
unit-monate = { $count ->
    [one] ay
   *[other] ay
}
unit-kinder = { $count ->
    [one] çocuk
   *[other] çocuk
}
unit-termine = { $count ->
    [one] randevu
   *[other] randevu
}
unit-grad = { $count ->
   *[other] derece
}
language-ar = Arapça
language-bg = Bulgarca
language-de = Almanca
language-en = İngilizce
language-es = İspanyolca
language-fa = Farsça (Farsi, Dari)
language-fr = Fransızca
language-it = İtalyanca
language-ku = Kürtçe
language-pl = Lehçe
language-ps = Peştuca
language-ro = Rumence
language-ru = Rusça
language-so = Somalice
language-sq = Arnavutça
language-sr = Sırpça
language-ti = Tigrinya
language-tr = Türkçe
language-uk = Ukraynaca
language-ur = Urduca
language-vi = Vietnamca

app-name = Lotse
page-title = { $title } – Lotse
page-title-error = Hata: { $title } – Lotse
demo-banner = Deneme sürümü: Buradaki tüm teklifler, adresler ve kişiler uydurmadır.
nav-skip = İçeriğe geç
nav-main = Ana menü
nav-language = Dil
nav-now = Hemen yardım
nav-exit = Hızlı çıkış
nav-exit-hint = Hemen tarafsız bir sayfa açar ve listeni siler. Shift tuşuna üç kez basmak da yeter. Tarayıcı geçmişi kalır.
nav-search = Yardım bul
nav-check = Neye hakkım var?
nav-topics = Konular
nav-saved = Listem
nav-about = Lotse hakkında
nav-privacy = Veri koruması
nav-accessibility = Erişilebilirlik
nav-imprint = Künye
nav-footer = Bu sayfa hakkında
nav-staff = Uzmanlar için
nav-path = Buradasın
nav-pages = Sayfalar
footer-promise = Kayıt yok. Reklam yok. Burada ne okuduğunu kimse takip etmiyor.

action-next = Devam
action-search = Ara
action-reset = Filtreleri temizle
action-print = Yazdır
action-copy = Kopyala
action-copied = Kopyalandı
action-share = Bağlantıyı paylaş
action-call = Ara
action-write = Yaz
form-optional = isteğe bağlı
form-choose = Lütfen seç
form-yes = Evet
form-no = Hayır
form-unknown = Bilmiyorum
form-errors = { $count ->
    [one] Lütfen bir cevabı kontrol et
   *[other] Lütfen { $count } cevabı kontrol et
}
form-error = Hata
error-number = Lütfen bir sayı yaz, örneğin 17.
error-range = Lütfen { $from } ile { $to } arasında bir sayı yaz.
error-town = Bu yeri tanımıyoruz. Posta kodunu dene, örneğin 34117.
error-town-several = Bu adda birkaç yer var. Lütfen posta kodunu yaz.
error-choice = Lütfen seçeneklerden birini seç.
error-too-long = Lütfen daha kısa yaz: en fazla { $max } karakter.
notice-info = Bilgi
notice-success = Tamam
notice-warning = Dikkat
notice-error = Hata
pages-label = Sayfa { $page } / { $pages }
pages-previous = Önceki sayfa
pages-next = Sonraki sayfa
details-norm = Dayanak:
details-more = Daha fazla bilgi
print-address = İnternette: { $address }
print-date = Yazdırma tarihi: { $date }
checked-on = Son kontrol: { $date }
checked-never = Henüz kontrol edilmedi
checked-old = Bu bilgiler biraz eski. Önce kısaca sorman iyi olur.
translated-not = Bu metin yalnızca Almanca var.
nav-rights = Hakların
nav-ways = Okul diploması
