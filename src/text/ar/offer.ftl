# العربية: بسيطة، ودودة، بصيغة المخاطَب.

place-free = يوجد مكان
place-waiting = قائمة انتظار
place-full = ممتلئ حاليًا
place-unknown = لا نعرف إن كان هناك مكان
place-age = حسب آخر معلومة { $ago }
place-expired = آخر خبر { $ago }
place-full-hint = اسأل على أي حال: كثيرًا ما يتوفر مكان قريبًا، أو يعرفون مكانًا آخر.
place-unknown-hint = ما عليك إلا أن تسأل.

open-until = مفتوح الآن، حتى { $time }
open-closing = يغلق { $time }
open-always = مفتوح على مدار الساعة
open-appointment = بموعد فقط
open-appointment-until = يمكن الوصول إليهم حتى { $time }، بموعد فقط
open-closed = مغلق الآن
open-next = مغلق الآن، يفتح { $when }
open-unknown = أوقات الدوام غير معروفة
open-today-at = اليوم { $time }
open-tomorrow-at = غدًا { $time }
open-weekday-at = يوم { $weekday } { $time }
hours-closed = مغلق
hours-termin = بموعد
hours-offen = بدون موعد
hours-telefon = بالهاتف
hours-title = أوقات الدوام
distance-away = يبعد { $km }
distance-none = لا حاجة إلى الذهاب إلى هناك
distance-unknown = المسافة غير معروفة
distance-about = تقريبًا، في خط مستقيم

kind-beratung = استشارة
kind-clearing = توضيح الوضع في البداية
kind-aufsuchend = يأتون إليك
kind-begleitung = مرافقة ودعم
kind-berufsvorbereitung = تحضير للمهنة
kind-jugendwerkstatt = ورشة للشباب
kind-schulabschluss = شهادة مدرسية
kind-nachhilfe = مساعدة في الدراسة
kind-ausbildungshilfe = مساعدة أثناء التدريب المهني
kind-praktikum = تدريب عملي في شركة
kind-wohnen = سكن
kind-notschlafen = مكان للنوم عند الطوارئ
kind-sucht = إدمان
kind-psyche = الصحة النفسية
kind-gesundheit = صحة
kind-schulden = ديون
kind-recht = قانون
kind-geld = مال
kind-sprache = لغة
kind-familie = عائلة
kind-freizeit = وقت الفراغ
kind-online = عبر الإنترنت
kind-krise = مساعدة في الأزمات
kind-jugendamt = مكتب رعاية الشباب (Jugendamt)
form-vollzeit = دوام كامل
form-teilzeit = دوام جزئي
form-abend = مساءً
form-wochenende = في عطلة نهاية الأسبوع
form-online = عبر الإنترنت
form-einzel = بشكل فردي
form-gruppe = في مجموعة
form-aufsuchend = يأتون إليك
feature-rollstuhl = مناسب للكراسي المتحركة
feature-aufzug = مصعد
feature-wc = مرحاض مناسب لذوي الإعاقة
feature-leitsystem = مسار إرشادي للمكفوفين
feature-induktionsschleife = نظام لأجهزة السمع
feature-gebaerdensprache = لغة الإشارة
feature-ruhig = مكان هادئ
feature-parkplatz = موقف سيارات لذوي الإعاقة
feature-leichte_sprache = لغة سهلة (Leichte Sprache)
location-neutral = مكان محايد
location-amt = في دائرة حكومية
location-schule = في مدرسة
location-traeger = في مقر المؤسسة
location-mobil = متنقل، يأتون إليك
location-online = عبر الإنترنت
location-klinik = في مستشفى
access-selbst = يمكنك الذهاب بنفسك
access-fachstelle = عن طريق مركز مختص
access-antrag = بتقديم طلب
access-gutschein = بقسيمة (Gutschein)
access-zuweisung = دائرة حكومية ترسلك إلى هناك
way-chat = محادثة مكتوبة
way-sms = رسالة SMS
way-mail = بريد إلكتروني
way-phone = هاتف
way-walk_in = الذهاب إلى المكان
entry-rolling = في أي وقت
entry-yearly = مرة في السنة
entry-half_yearly = مرتان في السنة
entry-fixed = في أيام محددة
entry-unknown = غير معروف
entry-next = البداية القادمة: { $date }
gender-all = للجميع
gender-girls = للبنات والشابات
gender-boys = للأولاد والشبان
status-temporarily_closed = متوقف مؤقتًا
strength-hard = شرط ثابت
strength-soft = الاستثناء ممكن
trust-anonymous = ممكن بدون اسم
trust-without_parents = لا يلزم أن يعرف والداك
trust-without_office = لا حاجة إلى أي دائرة حكومية
trust-voluntary = بإرادتك. عدم الحضور ليس له عواقب
trust-anonymous-no = يحتاجون إلى اسمك
trust-without_parents-no = سيُشرَك والداك
trust-without_office-no = يجب أن توافق دائرة حكومية
trust-voluntary-no = قد تكون لعدم الحضور عواقب. اسأل أولًا

offer-page = عرض
offer-by = من { $organization }
offer-for-me = هل هذا مناسب لي؟
offer-for-me-check = معرفة ذلك بدقة ببضعة أسئلة
offer-cost = كم يكلف؟
offer-cost-free = مجاني.
offer-cost-unknown = غير معروف. من الأفضل أن تسأل أولًا.
offer-learns = من سيعرف بذلك؟
offer-learns-unknown = لا نعرف ذلك بالضبط. يمكنك أن تسأل أولًا: «من سيعرف أنني هنا؟»
offer-contact = هكذا تصل إليهم
offer-reply = { $days ->
    [zero] الرد عادةً خلال { $days } يوم
    [one] الرد عادةً خلال يوم واحد
    [two] الرد عادةً خلال يومين
    [few] الرد عادةً خلال { $days } أيام
    [many] الرد عادةً خلال { $days } يومًا
   *[other] الرد عادةً خلال { $days } يوم
}
offer-message = رسالة جاهزة للنسخ
offer-message-hint = يمكنك تغيير كل شيء. لا يلزم أن تكتب اسمك.
offer-message-default = Hallo, ich habe euer Angebot „{ $name }“ gefunden. Kann ich dazu mit jemandem sprechen? Wann passt es bei euch?
offer-open = متى يكون مفتوحًا؟
offer-way = كيف تصل إلى هناك؟
offer-way-plan = البحث عن حافلة أو قطار
offer-way-hidden = العنوان سري. ستعرفه عندما تتواصل معهم.
offer-access = ماذا يوجد في المكان
offer-steps = كيف تسير الأمور؟
offer-not-required = ما الذي لا يلزم؟
offer-place = هل يوجد مكان؟
offer-bring = هل يمكن أن يأتي أحد معي؟
offer-bring-yes = نعم، يمكنك إحضار شخص معك.
offer-bring-no = الحديث الأول معك وحدك. يمكن أن يرافقك شخص حتى الباب.
offer-bring-unknown = اسأل إن كان يمكن أن يأتي أحد معك. غالبًا هذا ممكن.
offer-companion = لا أحد يذهب معك؟ يمكن أن يرافقك Lotse (مرافق).
offer-languages = اللغات
offer-interpreter = مع ترجمة فورية: { $languages }
offer-duration = المدة
offer-hours-per-week = ساعات في الأسبوع: { $count }
offer-start = البداية
offer-documents = ما الذي تحضره معك
offer-legal = من يدفع ولماذا؟
offer-legal-lead = هذا هو الجانب القانوني. لن تحتاج إليه إلا إذا قالت الدائرة لا.
offer-say = يمكنك أن تقول هذا عند الموظف
offer-path = طريقة الالتحاق
offer-decides = من يقرر: { $who }
offer-paused = هذا العرض متوقف مؤقتًا.
offer-similar = عروض مشابهة
offer-glance = بنظرة سريعة
offer-ask-anyway = هل هذا لك؟ إن لم تكن متأكدًا فاسأل على أي حال. السؤال مجاني.
offer-contact-unknown = ليست لدينا معلومات عن ذلك.
offer-walk-in = يمكنك الحضور مباشرة. المكان مذكور في الأسفل.
offer-ask-for-it = اسأل هناك.
offer-way-unknown = لا نعرف أين المكان. من الأفضل أن تسأل.
offer-way-map = فتح في تطبيق الخرائط
offer-steps-unknown = لا نعرف ذلك بالضبط. يمكنك أن تسأل: «ماذا يحدث في المرة الأولى؟»
offer-path-days-whole = { $days ->
    [zero] حتى الموعد الأول يستغرق الأمر عادةً { $days } يوم.
    [one] حتى الموعد الأول يستغرق الأمر عادةً يومًا واحدًا.
    [two] حتى الموعد الأول يستغرق الأمر عادةً يومين.
    [few] حتى الموعد الأول يستغرق الأمر عادةً { $days } أيام.
    [many] حتى الموعد الأول يستغرق الأمر عادةً { $days } يومًا.
   *[other] حتى الموعد الأول يستغرق الأمر عادةً { $days } يوم.
}
offer-form = الشكل
offer-provider = من يقدم ذلك؟
hours-midnight = 24:00
offer-plain = بألمانية بسيطة
offer-easy = بلغة سهلة (Leichte Sprache)
offer-easy-checked = راجعه { $who } في { $date }.
offer-easy-draft = بألمانية بسيطة جدًا
offer-easy-unchecked = لم يراجع أحد بعد إن كانت هذه Leichte Sprache (لغة سهلة).
offer-speaks = اللغات المحكية هناك: { $languages }.
hours-school-now = الآن عطلة مدرسية، حتى { $date }.
hours-school-ask = لا نعرف هل تبقى هذه المواعيد سارية في العطلة. الأفضل أن تسأل.
hours-school-unknown = لا نعرف متى تكون العطلة المدرسية هنا. الأفضل أن تسأل.
hours-school-never = ليس في العطلة المدرسية
hours-school-only = في العطلة المدرسية فقط
hours-school-also = في العطلة المدرسية أيضًا
offer-way-leaves = يقودك الرابط إلى { $site }.
