# Русский: «ты», коротко, просто.

search-title = Найти помощь
search-count = { $count ->
    [0] Предложений нет
    [one] { $count } предложение
    [few] { $count } предложения
    [many] { $count } предложений
   *[other] { $count } предложения
}
search-count-for = { $count ->
    [0] Нет предложений по запросу «{ $query }»
    [one] { $count } предложение по запросу «{ $query }»
    [few] { $count } предложения по запросу «{ $query }»
    [many] { $count } предложений по запросу «{ $query }»
   *[other] { $count } предложения по запросу «{ $query }»
}
search-near = рядом с { $place }
search-apply = Применить
search-active = Твой выбор
search-without = Убрать:
search-narrow = Сузить до
search-order = Порядок
search-order-best = лучше всего подходит
search-order-distance = расстояние
search-order-name = название
search-radius-upto = до { $km }
search-wider = Искать дальше: до { $km }
search-broader = Взять тему шире: { $topic }
search-drop = Искать без этого выбора: { $filter }
search-drop-words = Искать без слов
search-crisis-all = Все, кто помогает сразу
search-filter = Уточнить выбор
search-topic = Тема
search-age = Твой возраст
search-radius = Расстояние
search-radius-any = не важно
search-language = Язык
search-open-places = Только со свободным местом
search-open-now = Только то, что сейчас открыто
search-without-parents = Без родителей
search-anonymous = Без имени
search-alike = Похожие предложения той же организации: { $count }
search-sort = Порядок: что подходит, место, расстояние. Никто не может купить первое место.
search-none-title = Мы ничего об этом не нашли
search-none-lead = Это не твоя вина. Вот что можно сделать сейчас:
search-none-person = Здесь можно спросить человека
search-did-you-mean = Может быть, «{ $word }»?
search-crisis-title = Хорошо, что ты ищешь помощь
search-crisis-lead = Ты можешь сразу с кем-то поговорить. Бесплатно, и имя называть не нужно.
result-cost-free = бесплатно
result-age = от { $from } до { $to } лет
result-age-from = от { $from } лет
result-age-upto = до { $to } лет
result-age-soft = { $ages } (возможны исключения)
result-for-all = для всех
result-languages-more = { $list } и ещё { $count }
search-understood = Понято из твоих слов
search-topic-instead = Всё по теме «{ $topic }»
wish-girls = для девушек и молодых женщин
wish-boys = для парней и молодых мужчин
wish-free = бесплатно
wish-no-appointment = без записи
wish-online = онлайн
wish-free-places = есть свободное место
wish-now = сначала открытые сейчас
wish-evening = вечером
wish-anonymous = без имени
wish-without-parents = без родителей
suggest-topic = Тема
suggest-place = Место
suggest-organization = Организация
suggest-offer = Предложение
search-this-language = Эта страница на русском
