# Türkçe: sen, kısa, sıcak, basit.
tongue-title = Diller
tongue-lead = Lotse { $count } dil konuşur. Her sayfada dili değiştirebilirsin.
tongue-about = Çeviriler hakkında
tongue-quality = Çeviriler ne kadar iyi?
tongue-review = Çevirileri henüz ana dili konuşan kişiler kontrol etmedi. Şüphe varsa Almanca metin geçerlidir.
tongue-offers = Kuruluşların teklifleri hakkında yazdıkları yalnızca Almanca. Ama orada hangi dillerin konuşulduğu yazar.
tongue-easy = Leichte Sprache nedir?
tongue-easy-text = Leichte Sprache çok kolay Almancadır. Bir metne ancak ona ihtiyacı olan kişiler kontrol ettikten sonra Leichte Sprache deriz. O zaman kimin ve ne zaman kontrol ettiği yazar.
tongue-mistake = Çeviride hata bildir
tongue-footer = Bu çeviriyi henüz ana dili konuşan kişiler kontrol etmedi.
