# Українська: «ти», коротко, просто.

format-decimal = ,
format-group = { " " }
format-number = { $number }
format-counted = { $count } { $unit }
format-km = { $km } км
format-metres = { $metres } м
format-euros = { $euros } €
format-percent = { $percent } %
list-comma = {", "}
list-and = { $list } і { $last }
list-or = { $list } або { $last }
date-day = { $day } { $month } { $year }
date-short = { $day0 }.{ $month0 }.{ $year }
date-weekday = { $weekday }, { $day } { $month }
date-moment = { $weekday }, { $day } { $month }, { $time }
time-short = { $hour }:{ $minute }
time-of-day = { $time }
time-span = { $from }–{ $to }
ago-now = щойно
ago-minutes = { $count ->
    [one] { $count } хвилину тому
    [few] { $count } хвилини тому
    [many] { $count } хвилин тому
   *[other] { $count } хвилини тому
}
ago-hours = { $count ->
    [one] { $count } годину тому
    [few] { $count } години тому
    [many] { $count } годин тому
   *[other] { $count } години тому
}
ago-days = { $count ->
    [one] { $count } день тому
    [few] { $count } дні тому
    [many] { $count } днів тому
   *[other] { $count } дня тому
}
ago-weeks = { $count ->
    [one] { $count } тиждень тому
    [few] { $count } тижні тому
    [many] { $count } тижнів тому
   *[other] { $count } тижня тому
}
ago-months = { $count ->
    [one] { $count } місяць тому
    [few] { $count } місяці тому
    [many] { $count } місяців тому
   *[other] { $count } місяця тому
}
ago-years = { $count ->
    [one] { $count } рік тому
    [few] { $count } роки тому
    [many] { $count } років тому
   *[other] { $count } року тому
}
day-today = сьогодні
day-tomorrow = завтра
day-yesterday = вчора
day-ahead = { $count ->
    [one] через { $count } день
    [few] через { $count } дні
    [many] через { $count } днів
   *[other] через { $count } дня
}
duration-weeks = { $count ->
    [one] { $count } тиждень
    [few] { $count } тижні
    [many] { $count } тижнів
   *[other] { $count } тижня
}
weekday-mon = понеділок
weekday-tue = вівторок
weekday-wed = середа
weekday-thu = четвер
weekday-fri = п’ятниця
weekday-sat = субота
weekday-sun = неділя
month-1 = січня
month-2 = лютого
month-3 = березня
month-4 = квітня
month-5 = травня
month-6 = червня
month-7 = липня
month-8 = серпня
month-9 = вересня
month-10 = жовтня
month-11 = листопада
month-12 = грудня
unit-jahre = { $count ->
    [one] рік
    [few] роки
    [many] років
   *[other] року
}
unit-jahr = { $count ->
    [one] рік
    [few] роки
    [many] років
   *[other] року
}
unit-monate = { $count ->
    [one] місяць
    [few] місяці
    [many] місяців
   *[other] місяця
}
unit-kinder = { $count ->
    [one] дитина
    [few] дитини
    [many] дітей
   *[other] дитини
}
unit-termine = { $count ->
    [one] зустріч
    [few] зустрічі
    [many] зустрічей
   *[other] зустрічі
}
unit-grad = { $count ->
   *[other] ступінь
}
language-ar = арабська
language-bg = болгарська
language-de = німецька
language-en = англійська
language-es = іспанська
language-fa = перська (фарсі, дарі)
language-fr = французька
language-it = італійська
language-ku = курдська
language-pl = польська
language-ps = пушту
language-ro = румунська
language-ru = російська
language-so = сомалійська
language-sq = албанська
language-sr = сербська
language-ti = тигринья
language-tr = турецька
language-uk = українська
language-ur = урду
language-vi = в’єтнамська

app-name = Lotse
page-title = { $title } – Lotse
page-title-error = Помилка: { $title } – Lotse
demo-banner = Демонстрація: усі пропозиції, адреси й люди тут вигадані.
nav-skip = Перейти до змісту
nav-main = Головне меню
nav-language = Мова
nav-now = Допомога зараз
nav-exit = Швидко вийти
nav-exit-hint = Одразу відкриває звичайну сторінку й видаляє твій список. Можна також тричі натиснути Shift. Історія браузера залишається.
nav-search = Знайти допомогу
nav-check = Що мені належить?
nav-topics = Теми
nav-saved = Мій список
nav-about = Про Lotse
nav-privacy = Захист даних
nav-accessibility = Доступність
nav-imprint = Хто відповідає за сайт
nav-footer = Про цей сайт
nav-staff = Для фахівців
nav-path = Ти тут
nav-pages = Сторінки
footer-promise = Без реєстрації. Без реклами. Ніхто не стежить, що ти тут читаєш.

action-next = Далі
action-search = Шукати
action-reset = Скинути фільтри
action-print = Друкувати
action-copy = Скопіювати
action-copied = Скопійовано
action-share = Поділитися посиланням
action-call = Подзвонити
action-write = Написати
form-optional = за бажанням
form-choose = Вибери, будь ласка
form-yes = Так
form-no = Ні
form-unknown = Не знаю
form-errors = { $count ->
    [one] Перевір, будь ласка, { $count } відповідь
    [few] Перевір, будь ласка, { $count } відповіді
    [many] Перевір, будь ласка, { $count } відповідей
   *[other] Перевір, будь ласка, { $count } відповіді
}
form-error = Помилка
error-number = Введи, будь ласка, число, наприклад 17.
error-range = Введи, будь ласка, число від { $from } до { $to }.
error-town = Ми не знаємо такого міста. Спробуй поштовий індекс, наприклад 34117.
error-town-several = Є кілька міст із такою назвою. Введи, будь ласка, поштовий індекс.
error-choice = Вибери, будь ласка, один із варіантів.
error-too-long = Напиши, будь ласка, коротше: не більше { $max } знаків.
notice-info = До відома
notice-success = Готово
notice-warning = Увага
notice-error = Помилка
pages-label = Сторінка { $page } з { $pages }
pages-previous = Попередня сторінка
pages-next = Наступна сторінка
details-norm = Підстава:
details-more = Докладніше
print-address = В інтернеті: { $address }
print-date = Надруковано { $date }
checked-on = Востаннє перевірено { $date }
checked-never = Ще не перевірено
checked-old = Ця інформація вже не нова. Краще спочатку запитай.
translated-not = Цей текст є лише німецькою.
nav-rights = Твої права
nav-ways = Шкільний атестат
