# العربية: بسيطة، ودودة، بصيغة المخاطَب.

format-decimal = .
format-group = ,
format-number = { $number }
format-counted = { $count } { $unit }
format-km = { $km } كم
format-metres = { $metres } م
format-euros = { $euros } يورو
format-percent = { $percent }%
list-comma = {"، "}
list-and = { $list } و{ $last }
list-or = { $list } أو { $last }
date-day = { $day } { $month } { $year }
date-short = { $day0 }.{ $month0 }.{ $year }
date-weekday = { $weekday }، { $day } { $month }
date-moment = { $weekday }، { $day } { $month }، الساعة { $time }
time-short = { $hour }:{ $minute }
time-of-day = الساعة { $time }
time-span = { $from }–{ $to }
ago-now = الآن
ago-minutes = { $count ->
    [zero] قبل { $count } دقيقة
    [one] قبل دقيقة واحدة
    [two] قبل دقيقتين
    [few] قبل { $count } دقائق
    [many] قبل { $count } دقيقة
   *[other] قبل { $count } دقيقة
}
ago-hours = { $count ->
    [zero] قبل { $count } ساعة
    [one] قبل ساعة واحدة
    [two] قبل ساعتين
    [few] قبل { $count } ساعات
    [many] قبل { $count } ساعة
   *[other] قبل { $count } ساعة
}
ago-days = { $count ->
    [zero] قبل { $count } يوم
    [one] قبل يوم واحد
    [two] قبل يومين
    [few] قبل { $count } أيام
    [many] قبل { $count } يومًا
   *[other] قبل { $count } يوم
}
ago-weeks = { $count ->
    [zero] قبل { $count } أسبوع
    [one] قبل أسبوع واحد
    [two] قبل أسبوعين
    [few] قبل { $count } أسابيع
    [many] قبل { $count } أسبوعًا
   *[other] قبل { $count } أسبوع
}
ago-months = { $count ->
    [zero] قبل { $count } شهر
    [one] قبل شهر واحد
    [two] قبل شهرين
    [few] قبل { $count } أشهر
    [many] قبل { $count } شهرًا
   *[other] قبل { $count } شهر
}
ago-years = { $count ->
    [zero] قبل { $count } سنة
    [one] قبل سنة واحدة
    [two] قبل سنتين
    [few] قبل { $count } سنوات
    [many] قبل { $count } سنة
   *[other] قبل { $count } سنة
}
day-today = اليوم
day-tomorrow = غدًا
day-yesterday = أمس
day-ahead = { $count ->
    [zero] بعد { $count } يوم
    [one] بعد يوم واحد
    [two] بعد يومين
    [few] بعد { $count } أيام
    [many] بعد { $count } يومًا
   *[other] بعد { $count } يوم
}
duration-weeks = { $count ->
    [zero] { $count } أسبوع
    [one] أسبوع واحد
    [two] أسبوعان
    [few] { $count } أسابيع
    [many] { $count } أسبوعًا
   *[other] { $count } أسبوع
}
weekday-mon = الاثنين
weekday-tue = الثلاثاء
weekday-wed = الأربعاء
weekday-thu = الخميس
weekday-fri = الجمعة
weekday-sat = السبت
weekday-sun = الأحد
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
unit-jahre = { $count ->
    [zero] سنة
    [one] سنة
    [two] سنة
    [few] سنوات
    [many] سنة
   *[other] سنة
}
unit-jahr = { $count ->
    [zero] سنة
    [one] سنة
    [two] سنة
    [few] سنوات
    [many] سنة
   *[other] سنة
}
unit-monate = { $count ->
    [zero] شهر
    [one] شهر
    [two] شهر
    [few] أشهر
    [many] شهرًا
   *[other] شهر
}
unit-kinder = { $count ->
    [zero] طفل
    [one] طفل
    [two] طفل
    [few] أطفال
    [many] طفلًا
   *[other] طفل
}
unit-termine = { $count ->
    [zero] موعد
    [one] موعد
    [two] موعد
    [few] مواعيد
    [many] موعدًا
   *[other] موعد
}
unit-grad = { $count ->
   *[other] درجة
}
language-ar = العربية
language-bg = البلغارية
language-de = الألمانية
language-en = الإنجليزية
language-es = الإسبانية
language-fa = الفارسية (فارسي، دري)
language-fr = الفرنسية
language-it = الإيطالية
language-ku = الكردية
language-pl = البولندية
language-ps = البشتو
language-ro = الرومانية
language-ru = الروسية
language-so = الصومالية
language-sq = الألبانية
language-sr = الصربية
language-ti = التغرينية
language-tr = التركية
language-uk = الأوكرانية
language-ur = الأردية
language-vi = الفيتنامية

app-name = Lotse
page-title = { $title } – Lotse
page-title-error = خطأ: { $title } – Lotse
demo-banner = نسخة تجريبية: كل العروض والعناوين والأشخاص هنا غير حقيقيين.
nav-skip = الانتقال إلى المحتوى
nav-main = القائمة الرئيسية
nav-language = اللغة
nav-now = مساعدة الآن
nav-exit = خروج سريع
nav-exit-hint = يفتح فورًا صفحة عادية ويحذف قائمتك. أو اضغط على Shift ثلاث مرات. سجل المتصفح يبقى.
nav-search = البحث عن مساعدة
nav-check = ما الذي يحق لي؟
nav-topics = المواضيع
nav-saved = قائمتي
nav-about = عن Lotse
nav-privacy = حماية البيانات
nav-accessibility = سهولة الاستخدام للجميع
nav-imprint = بيانات الناشر
nav-footer = عن هذه الصفحة
nav-staff = للمختصين
nav-path = أنت هنا
nav-pages = الصفحات
footer-promise = بدون تسجيل. بدون إعلانات. لا أحد يتتبع ما تقرؤه هنا.

action-next = التالي
action-search = بحث
action-reset = حذف كل الاختيارات
action-print = طباعة
action-copy = نسخ
action-copied = تم النسخ
action-share = مشاركة الرابط
action-call = اتصال
action-write = كتابة رسالة
form-optional = اختياري
form-choose = الرجاء الاختيار
form-yes = نعم
form-no = لا
form-unknown = لا أعرف
form-errors = { $count ->
    [zero] الرجاء مراجعة { $count } إجابة
    [one] الرجاء مراجعة إجابة واحدة
    [two] الرجاء مراجعة إجابتين
    [few] الرجاء مراجعة { $count } إجابات
    [many] الرجاء مراجعة { $count } إجابة
   *[other] الرجاء مراجعة { $count } إجابة
}
form-error = خطأ
error-number = الرجاء كتابة رقم، مثلًا 17.
error-range = الرجاء كتابة رقم من { $from } إلى { $to }.
error-town = لا نعرف هذا المكان. جرّب الرمز البريدي، مثلًا 34117.
error-town-several = يوجد أكثر من مكان بهذا الاسم. الرجاء كتابة الرمز البريدي.
error-choice = الرجاء اختيار واحد من الخيارات.
error-too-long = الرجاء الاختصار: { $max } حرف على الأكثر.
notice-info = معلومة
notice-success = تم
notice-warning = انتباه
notice-error = خطأ
pages-label = الصفحة { $page } من { $pages }
pages-previous = الصفحة السابقة
pages-next = الصفحة التالية
details-norm = الأساس القانوني:
details-more = معلومات أكثر
print-address = على الإنترنت: { $address }
print-date = طُبعت في { $date }
checked-on = آخر مراجعة في { $date }
checked-never = لم تُراجَع بعد
checked-old = هذه المعلومات قديمة قليلًا. من الأفضل أن تسأل أولًا.
translated-not = هذا النص متوفر بالألمانية فقط.
nav-rights = حقوقك
nav-ways = الشهادة المدرسية
