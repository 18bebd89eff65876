# Русский: «ты», коротко, просто.

format-decimal = ,
format-group = { " " }
format-number = { $number }
format-counted = { $count } { $unit }
format-km = { $km } км
format-metres = { $metres } м
format-euros = { $euros } €
format-percent = { $percent } %
list-comma = {", "}
list-and = { $list } и { $last }
list-or = { $list } или { $last }
date-day = { $day } { $month } { $year }
date-short = { $day0 }.{ $month0 }.{ $year }
date-weekday = { $weekday }, { $day } { $month }
date-moment = { $weekday }, { $day } { $month }, { $time }
time-short = { $hour }:{ $minute }
time-of-day = { $time }
time-span = { $from }–{ $to }
ago-now = только что
ago-minutes = { $count ->
    [one] { $count } минуту назад
    [few] { $count } минуты назад
    [many] { $count } минут назад
   *[other] { $count } минуты назад
}
ago-hours = { $count ->
    [one] { $count } час назад
    [few] { $count } часа назад
    [many] { $count } часов назад
   *[other] { $count } часа назад
}
ago-days = { $count ->
    [one] { $count } день назад
    [few] { $count } дня назад
    [many] { $count } дней назад
   *[other] { $count } дня назад
}
ago-weeks = { $count ->
    [one] { $count } неделю назад
    [few] { $count } недели назад
    [many] { $count } недель назад
   *[other] { $count } недели назад
}
ago-months = { $count ->
    [one] { $count } месяц назад
    [few] { $count } месяца назад
    [many] { $count } месяцев назад
   *[other] { $count } месяца назад
}
ago-years = { $count ->
    [one] { $count } год назад
    [few] { $count } года назад
    [many] { $count } лет назад
   *[other] { $count } года назад
}
day-today = сегодня
day-tomorrow = завтра
day-yesterday = вчера
day-ahead = { $count ->
    [one] через { $count } день
    [few] через { $count } дня
    [many] через { $count } дней
   *[other] через { $count } дня
}
duration-weeks = { $count ->
    [one] { $count } неделя
    [few] { $count } недели
    [many] { $count } недель
   *[other] { $count } недели
}
weekday-mon = понедельник
weekday-tue = вторник
weekday-wed = среда
weekday-thu = четверг
weekday-fri = пятница
weekday-sat = суббота
weekday-sun = воскресенье
month-1 = января
month-2 = февраля
month-3 = марта
month-4 = апреля
month-5 = мая
month-6 = июня
month-7 = июля
month-8 = августа
month-9 = сентября
month-10 = октября
month-11 = ноября
month-12 = декабря
unit-jahre = { $count ->
    [one] год
    [few] года
    [many] лет
   *[other] года
}
unit-jahr = { $count ->
    [one] год
    [few] года
    [many] лет
   *[other] года
}
unit-monate = { $count ->
    [one] месяц
    [few] месяца
    [many] месяцев
   *[other] месяца
}
unit-kinder = { $count ->
    [one] ребёнок
    [few] ребёнка
    [many] детей
   *[other] ребёнка
}
unit-termine = { $count ->
    [one] встреча
    [few] встречи
    [many] встреч
   *[other] встречи
}
unit-grad = { $count ->
   *[other] степень
}
language-ar = арабский
language-bg = болгарский
language-de = немецкий
language-en = английский
language-es = испанский
language-fa = персидский (фарси, дари)
language-fr = французский
language-it = итальянский
language-ku = курдский
language-pl = польский
language-ps = пушту
language-ro = румынский
language-ru = русский
language-so = сомалийский
language-sq = албанский
language-sr = сербский
language-ti = тигринья
language-tr = турецкий
language-uk = украинский
language-ur = урду
language-vi = вьетнамский

app-name = Lotse
page-title = { $title } – Lotse
page-title-error = Ошибка: { $title } – Lotse
demo-banner = Демонстрация: все предложения, адреса и люди здесь вымышлены.
nav-skip = Перейти к содержанию
nav-main = Главное меню
nav-language = Язык
nav-now = Помощь сейчас
nav-exit = Быстро уйти
nav-exit-hint = Сразу открывает обычную страницу и удаляет твой список. Можно также три раза нажать Shift. История браузера остаётся.
nav-search = Найти помощь
nav-check = Что мне положено?
nav-topics = Темы
nav-saved = Мой список
nav-about = О Lotse
nav-privacy = Защита данных
nav-accessibility = Доступность
nav-imprint = Кто отвечает за сайт
nav-footer = Об этом сайте
nav-staff = Для специалистов
nav-path = Ты здесь
nav-pages = Страницы
footer-promise = Без регистрации. Без рекламы. Никто не следит, что ты здесь читаешь.

action-next = Дальше
action-search = Искать
action-reset = Сбросить фильтры
action-print = Печатать
action-copy = Скопировать
action-copied = Скопировано
action-share = Поделиться ссылкой
action-call = Позвонить
action-write = Написать
form-optional = по желанию
form-choose = Выбери, пожалуйста
form-yes = Да
form-no = Нет
form-unknown = Не знаю
form-errors = { $count ->
    [one] Проверь, пожалуйста, { $count } ответ
    [few] Проверь, пожалуйста, { $count } ответа
    [many] Проверь, пожалуйста, { $count } ответов
   *[other] Проверь, пожалуйста, { $count } ответа
}
form-error = Ошибка
error-number = Введи, пожалуйста, число, например 17.
error-range = Введи, пожалуйста, число от { $from } до { $to }.
error-town = Мы не знаем такого места. Попробуй почтовый индекс, например 34117.
error-town-several = Есть несколько мест с таким названием. Введи, пожалуйста, почтовый индекс.
error-choice = Выбери, пожалуйста, один из вариантов.
error-too-long = Напиши, пожалуйста, короче: не больше { $max } знаков.
notice-info = К сведению
notice-success = Готово
notice-warning = Внимание
notice-error = Ошибка
pages-label = Страница { $page } из { $pages }
pages-previous = Предыдущая страница
pages-next = Следующая страница
details-norm = Основание:
details-more = Подробнее
print-address = В интернете: { $address }
print-date = Напечатано { $date }
checked-on = Последняя проверка: { $date }
checked-never = Ещё не проверено
checked-old = Эта информация уже не новая. Лучше сначала спроси.
translated-not = Этот текст есть только на немецком.
nav-rights = Твои права
nav-ways = Школьный аттестат
