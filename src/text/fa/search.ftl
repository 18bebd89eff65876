# فارسی: ساده، کوتاه، دوستانه.

search-title = پیدا کردن کمک
search-count = { $count ->
    [0] پیشنهادی نیست
    [one] { $count } پیشنهاد
   *[other] { $count } پیشنهاد
}
search-count-for = { $count ->
    [0] پیشنهادی برای «{ $query }» نیست
    [one] { $count } پیشنهاد برای «{ $query }»
   *[other] { $count } پیشنهاد برای «{ $query }»
}
search-near = نزدیک { $place }
search-apply = اعمال
search-active = انتخاب‌های تو
search-without = برداشتن:
search-narrow = محدود کردن به
search-order = ترتیب
search-order-best = مناسب‌ترین
search-order-distance = فاصله
search-order-name = نام
search-radius-upto = تا { $km }
search-wider = جست‌وجوی دورتر: تا { $km }
search-broader = موضوع بزرگ‌تر: { $topic }
search-drop = جست‌وجو بدون این انتخاب: { $filter }
search-drop-words = جست‌وجو بدون کلمه‌ها
search-crisis-all = همه کسانی که فوراً کمک می‌کنند
search-filter = انتخاب دقیق‌تر
search-topic = موضوع
search-age = سن تو
search-radius = فاصله
search-radius-any = فرقی ندارد
search-language = زبان
search-open-places = فقط آن‌هایی که جا دارند
search-open-now = فقط آن‌هایی که الان بازند
search-without-parents = بدون پدر و مادر
search-anonymous = بدون نام
search-alike = موارد مشابه دیگر از همین نهاد: { $count }
search-sort = ترتیب: مناسب بودن، جا، فاصله. کسی نمی‌تواند جای جلو را بخرد.
search-none-title = در این باره چیزی پیدا نکردیم
search-none-lead = تقصیر تو نیست. حالا این کارها را می‌توانی بکنی:
search-none-person = اینجا می‌توانی از کسی بپرسی
search-did-you-mean = منظورت «{ $word }» بود؟
search-crisis-title = خوب است که دنبال کمک هستی
search-crisis-lead = می‌توانی فوراً با کسی حرف بزنی. رایگان است و لازم نیست نامت را بگویی.
result-cost-free = رایگان
result-age = { $from } تا { $to } سال
result-age-from = از { $from } سال
result-age-upto = تا { $to } سال
result-age-soft = { $ages } (استثنا ممکن است)
result-for-all = برای همه
result-languages-more = { $list } و { $count } زبان دیگر
search-understood = برداشت ما از کلمات تو
search-topic-instead = همه چیز دربارهٔ «{ $topic }»
wish-girls = برای دختران و زنان جوان
wish-boys = برای پسران و مردان جوان
wish-free = رایگان
wish-no-appointment = بدون وقت قبلی
wish-online = آنلاین
wish-free-places = با جای خالی
wish-now = اول آنهایی که الان باز هستند
wish-evening = عصرها
wish-anonymous = بدون نام
wish-without-parents = بدون والدین
suggest-topic = موضوع
suggest-place = مکان
suggest-organization = سازمان
suggest-offer = خدمت
search-this-language = این صفحه به فارسی
