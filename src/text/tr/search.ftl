# Türkçe: sen, kısa, sıcak, basit.

search-title = Yardım bul
search-count = { $count ->
    [0] Teklif yok
    [one] 1 teklif
   *[other] { $count } teklif
}
search-count-for = { $count ->
    [0] “{ $query }” için teklif yok
    [one] “{ $query }” için 1 teklif
   *[other] “{ $query }” için { $count } teklif
}
search-near = { $place } yakınında
search-apply = Uygula
search-active = Seçtiklerin
search-without = Kaldır:
search-narrow = Daralt:
search-order = Sıralama
search-order-best = en uygun
search-order-distance = uzaklık
search-order-name = ad
search-radius-upto = en fazla { $km }
search-wider = Daha uzakta ara: en fazla { $km }
search-broader = Daha geniş konu: { $topic }
search-drop = Bu seçim olmadan ara: { $filter }
search-drop-words = Kelimeler olmadan ara
search-crisis-all = Hemen yardım eden herkes
search-filter = Seçimi ayarla
search-topic = Konu
search-age = Yaşın
search-radius = Çevre
search-radius-any = fark etmez
search-language = Dil
search-open-places = Yalnızca boş yeri olanlar
search-open-now = Yalnızca şu an açık olanlar
search-without-parents = Anne baba olmadan
search-anonymous = İsim vermeden
search-alike = Aynı kurumdan benzer teklifler: { $count }
search-sort = Sıralama: uygunluk, boş yer, uzaklık. Kimse parayla öne geçemez.
search-none-title = Buna uygun bir şey bulamadık
search-none-lead = Bu senin suçun değil. Şimdi şunları yapabilirsin:
search-none-person = Burada birine sorabilirsin
search-did-you-mean = “{ $word }” mı demek istedin?
search-crisis-title = Yardım araman iyi bir şey
search-crisis-lead = Hemen biriyle konuşabilirsin. Ücretsiz, adını söylemen de gerekmez.
result-cost-free = ücretsiz
result-age = { $from } – { $to } yaş
result-age-from = { $from } yaşından itibaren
result-age-upto = { $to } yaşına kadar
result-age-soft = { $ages } (istisna olabilir)
result-for-all = herkes için
result-languages-more = { $list } ve { $count } dil daha
search-understood = Sözlerinden okuduklarımız
search-topic-instead = “{ $topic }” konusundaki her şey
wish-girls = kızlar ve genç kadınlar için
wish-boys = erkekler ve genç erkekler için
wish-free = ücretsiz
wish-no-appointment = randevusuz
wish-online = çevrimiçi
wish-free-places = boş yeri olan
wish-now = önce şimdi açık olanlar
wish-evening = akşamları
wish-anonymous = isim vermeden
wish-without-parents = ebeveynler olmadan
suggest-topic = Konu
suggest-place = Yer
suggest-organization = Kuruluş
suggest-offer = Hizmet
search-this-language = Bu sayfa Türkçe
