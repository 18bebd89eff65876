# فارسی: ساده، کوتاه، دوستانه.
ways-title = راه‌های رسیدن به مدرک مدرسه
ways-lead = بیش از یک راه هست. اینجا کنار هم می‌بینی.
ways-compare = مقایسهٔ راه‌های رسیدن به مدرک
ways-show = نشان بده
ways-count = { $count ->
    [0] راهی پیدا نشد
    [one] { $count } راه
   *[other] { $count } راه
}
ways-way = راه
ways-goal = مدرک
ways-start = شروع بعدی
ways-start-any = هر زمان
ways-form = چطور
ways-duration = مدت
ways-cost = هزینه
ways-for = برای چه کسی
ways-place = کجا
ways-unknown = معلوم نیست
ways-none = به یک مرکز مشاوره زنگ بزن: خیلی وقت‌ها راه‌های دیگری می‌شناسند.
ways-age-hint = آن‌وقت فقط راه‌های مناسب سن تو را نشان می‌دهیم.
