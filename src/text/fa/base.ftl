# فارسی: ساده، کوتاه، دوستانه.

format-decimal = .
format-group = ,
format-number = { $number }
format-counted = { $count } { $unit }
format-km = { $km } کیلومتر
format-metres = { $metres } متر
format-euros = { $euros } یورو
format-percent = { $percent } درصد
list-comma = {"، "}
list-and = { $list } و { $last }
list-or = { $list } یا { $last }
date-day = { $day } { $month } { $year }
date-short = { $day0 }.{ $month0 }.{ $year }
date-weekday = { $weekday }، { $day } { $month }
date-moment = { $weekday }، { $day } { $month }، ساعت { $time }
time-short = { $hour }:{ $minute }
time-of-day = ساعت { $time }
time-span = { $from }–{ $to }
ago-now = همین حالا
ago-minutes = { $count } دقیقه پیش
ago-hours = { $count } ساعت پیش
ago-days = { $count } روز پیش
ago-weeks = { $count } هفته پیش
ago-months = { $count } ماه پیش
ago-years = { $count } سال پیش
day-today = امروز
day-tomorrow = فردا
day-yesterday = دیروز
day-ahead = { $count } روز دیگر
duration-weeks = { $count } هفته
weekday-mon = دوشنبه
weekday-tue = سه‌شنبه
weekday-wed = چهارشنبه
weekday-thu = پنجشنبه
weekday-fri = جمعه
weekday-sat = شنبه
weekday-sun = یکشنبه
month-1 = ژانویه
month-2 = فوریه
month-3 = مارس
month-4 = آوریل
month-5 = مه
month-6 = ژوئن
month-7 = ژوئیه
month-8 = اوت
month-9 = سپتامبر
month-10 = اکتبر
month-11 = نوامبر
month-12 = دسامبر
unit-jahre = { $count ->
    [one] سال
   *[other] سال
}
unit-jahr = { $count ->
    [one] سال
   *[other] سال
}
unit-monate = { $count ->
    [one] ماه
   *[other] ماه
}
unit-kinder = { $count ->
    [one] فرزند
   *[other] فرزند
}
unit-termine = { $count ->
    [one] وقت
   *[other] وقت
}
unit-grad = { $count ->
   *[other] درجه
}
language-ar = عربی
language-bg = بلغاری
language-de = آلمانی
language-en = انگلیسی
language-es = اسپانیایی
language-fa = فارسی (فارسی، دری)
language-fr = فرانسوی
language-it = ایتالیایی
language-ku = کردی
language-pl = لهستانی
language-ps = پشتو
language-ro = رومانیایی
language-ru = روسی
language-so = سومالیایی
language-sq = آلبانیایی
language-sr = صربی
language-ti = تیگرینیا
language-tr = ترکی
language-uk = اوکراینی
language-ur = اردو
language-vi = ویتنامی

app-name = Lotse
page-title = { $title } – Lotse
page-title-error = خطا: { $title } – Lotse
demo-banner = نسخهٔ نمایشی: همهٔ پیشنهادها، نشانی‌ها و افراد ساختگی‌اند.
nav-skip = رفتن به محتوا
nav-main = منوی اصلی
nav-language = زبان
nav-now = کمک فوری
nav-exit = خروج سریع
nav-exit-hint = فوراً یک صفحهٔ معمولی باز می‌کند و فهرست تو را پاک می‌کند. سه بار زدن کلید Shift هم همین کار را می‌کند. تاریخچهٔ مرورگر می‌ماند.
nav-search = پیدا کردن کمک
nav-check = حق من چیست؟
nav-topics = موضوع‌ها
nav-saved = فهرست من
nav-about = دربارهٔ Lotse
nav-privacy = حفاظت از داده‌ها
nav-accessibility = دسترس‌پذیری
nav-imprint = مسئول سایت
nav-footer = دربارهٔ این سایت
nav-staff = برای متخصصان
nav-path = اینجا هستی
nav-pages = صفحه‌ها
footer-promise = بدون ثبت‌نام. بدون تبلیغ. هیچ‌کس دنبال نمی‌کند که اینجا چه می‌خوانی.

action-next = ادامه
action-search = جست‌وجو
action-reset = پاک کردن انتخاب‌ها
action-print = چاپ
action-copy = کپی
action-copied = کپی شد
action-share = فرستادن لینک
action-call = تماس
action-write = نوشتن پیام
form-optional = اختیاری
form-choose = لطفاً انتخاب کن
form-yes = بله
form-no = نه
form-unknown = نمی‌دانم
form-errors = { $count ->
    [one] لطفاً یک پاسخ را بررسی کن
   *[other] لطفاً { $count } پاسخ را بررسی کن
}
form-error = خطا
error-number = لطفاً یک عدد بنویس، مثلاً 17.
error-range = لطفاً عددی از { $from } تا { $to } بنویس.
error-town = این شهر را نمی‌شناسیم. کد پستی را امتحان کن، مثلاً 34117.
error-town-several = چند شهر با این نام هست. لطفاً کد پستی را بنویس.
error-choice = لطفاً یکی از گزینه‌ها را انتخاب کن.
error-too-long = لطفاً کوتاه‌تر بنویس: حداکثر { $max } نویسه.
notice-info = توضیح
notice-success = انجام شد
notice-warning = توجه
notice-error = خطا
pages-label = صفحهٔ { $page } از { $pages }
pages-previous = صفحهٔ قبل
pages-next = صفحهٔ بعد
details-norm = پایهٔ قانونی:
details-more = بیشتر
print-address = در اینترنت: { $address }
print-date = چاپ‌شده در { $date }
checked-on = آخرین بررسی: { $date }
checked-never = هنوز بررسی نشده
checked-old = این اطلاعات کمی قدیمی است. بهتر است اول بپرسی.
translated-not = این متن فقط به آلمانی هست.
nav-rights = حقوق تو
nav-ways = مدرک مدرسه
