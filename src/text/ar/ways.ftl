# العربية: بسيطة، ودودة، بصيغة المخاطَب.
ways-title = طرق إلى الشهادة المدرسية
ways-lead = هناك أكثر من طريق. هنا تراها جنبًا إلى جنب.
ways-compare = مقارنة الطرق إلى الشهادة المدرسية
ways-show = عرض
ways-count = { $count ->
    [0] لم نجد أي طريق
    [zero] لم نجد أي طريق
    [one] طريق واحد
    [two] طريقان
    [few] { $count } طرق
    [many] { $count } طريقًا
   *[other] { $count } طريق
}
ways-way = الطريق
ways-goal = الشهادة
ways-start = البداية القادمة
ways-start-any = في أي وقت
ways-form = كيف
ways-duration = المدة
ways-cost = التكلفة
ways-for = لمن
ways-place = أين
ways-unknown = غير معروف
ways-none = اتصل بمركز استشارة: كثيرًا ما يعرفون طرقًا أخرى.
ways-age-hint = عندها نعرض فقط الطرق المناسبة لعمرك.
