# Türkçe: sen, kısa, sıcak, basit.
ways-title = Okul diplomasına giden yollar
ways-lead = Birden fazla yol var. Burada yan yana görürsün.
ways-compare = Diplomaya giden yolları karşılaştır
ways-show = Göster
ways-count = { $count ->
    [0] Yol bulunamadı
    [one] 1 yol
   *[other] { $count } yol
}
ways-way = Yol
ways-goal = Diploma
ways-start = Sonraki başlangıç
ways-start-any = her zaman
ways-form = Nasıl
ways-duration = Süre
ways-cost = Ücret
ways-for = Kimler için
ways-place = Nerede
ways-unknown = bilinmiyor
ways-none = Bir danışma merkezini ara: Çoğu zaman başka yollar da bilirler.
ways-age-hint = O zaman yalnızca senin yaşına uygun yolları gösteririz.
