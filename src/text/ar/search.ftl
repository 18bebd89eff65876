# العربية: بسيطة، ودودة، بصيغة المخاطَب.

search-title = البحث عن مساعدة
search-count = { $count ->
    [0] لا توجد عروض
    [zero] لا توجد عروض
    [one] عرض واحد
    [two] عرضان
    [few] { $count } عروض
    [many] { $count } عرضًا
   *[other] { $count } عرض
}
search-count-for = { $count ->
    [0] لا توجد عروض عن «{ $query }»
    [zero] لا توجد عروض عن «{ $query }»
    [one] عرض واحد عن «{ $query }»
    [two] عرضان عن «{ $query }»
    [few] { $count } عروض عن «{ $query }»
    [many] { $count } عرضًا عن «{ $query }»
   *[other] { $count } عرض عن «{ $query }»
}
search-near = بالقرب من { $place }
search-apply = تطبيق
search-active = اختياراتك
search-without = حذف:
search-narrow = تضييق البحث إلى
search-order = الترتيب
search-order-best = الأنسب
search-order-distance = المسافة
search-order-name = الاسم
search-radius-upto = حتى { $km }
search-wider = البحث أبعد: حتى { $km }
search-broader = موضوع أوسع: { $topic }
search-drop = البحث بدون هذا الاختيار: { $filter }
search-drop-words = البحث بدون الكلمات
search-crisis-all = كل من يساعد فورًا
search-filter = تحديد الاختيار أكثر
search-topic = الموضوع
search-age = عمرك
search-radius = المسافة
search-radius-any = لا يهم
search-language = اللغة
search-open-places = فقط ما فيه مكان
search-open-now = فقط المفتوح الآن
search-without-parents = بدون الوالدين
search-anonymous = بدون اسم
search-alike = المزيد من هذا النوع من الجهة نفسها: { $count }
search-sort = الترتيب: الأنسب، المكان، المسافة. لا أحد يستطيع شراء مكان في الأمام.
search-none-title = لم نجد شيئًا عن ذلك
search-none-lead = هذا ليس ذنبك. يمكنك الآن أن تفعل هذا:
search-none-person = هنا يمكنك أن تسأل شخصًا
search-did-you-mean = هل تقصد «{ $word }»؟
search-crisis-title = جيد أنك تبحث عن مساعدة
search-crisis-lead = يمكنك أن تتحدث فورًا مع شخص. مجانًا، ولا يلزم أن تقول اسمك.
result-cost-free = مجاني
result-age = من { $from } إلى { $to } سنة
result-age-from = من عمر { $from } سنة
result-age-upto = حتى عمر { $to } سنة
result-age-soft = { $ages } (الاستثناء ممكن)
result-for-all = للجميع
result-languages-more = { $list } ولغات أخرى ({ $count })
search-understood = فهمنا من كلماتك
search-topic-instead = كل شيء عن «{ $topic }»
wish-girls = للفتيات والشابات
wish-boys = للفتيان والشباب
wish-free = مجاني
wish-no-appointment = بدون موعد
wish-online = عبر الإنترنت
wish-free-places = فيه مكان شاغر
wish-now = المفتوح الآن أولاً
wish-evening = مساءً
wish-anonymous = بدون ذكر الاسم
wish-without-parents = بدون الوالدين
suggest-topic = موضوع
suggest-place = مكان
suggest-organization = جهة
suggest-offer = عرض
search-this-language = هذه الصفحة بالعربية
