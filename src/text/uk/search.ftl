# Українська: «ти», коротко, просто.

search-title = Знайти допомогу
search-count = { $count ->
    [0] Пропозицій немає
    [one] { $count } пропозиція
    [few] { $count } пропозиції
    [many] { $count } пропозицій
   *[other] { $count } пропозиції
}
search-count-for = { $count ->
    [0] Немає пропозицій за запитом «{ $query }»
    [one] { $count } пропозиція за запитом «{ $query }»
    [few] { $count } пропозиції за запитом «{ $query }»
    [many] { $count } пропозицій за запитом «{ $query }»
   *[other] { $count } пропозиції за запитом «{ $query }»
}
search-near = поруч із { $place }
search-apply = Застосувати
search-active = Твій вибір
search-without = Прибрати:
search-narrow = Звузити до
search-order = Порядок
search-order-best = найкраще підходить
search-order-distance = відстань
search-order-name = назва
search-radius-upto = до { $km }
search-wider = Шукати далі: до { $km }
search-broader = Узяти ширшу тему: { $topic }
search-drop = Шукати без цього вибору: { $filter }
search-drop-words = Шукати без слів
search-crisis-all = Усі, хто допомагає одразу
search-filter = Уточнити вибір
search-topic = Тема
search-age = Твій вік
search-radius = Відстань
search-radius-any = не важливо
search-language = Мова
search-open-places = Лише з вільним місцем
search-open-now = Лише те, що зараз відчинено
search-without-parents = Без батьків
search-anonymous = Без імені
search-alike = Схожі пропозиції тієї ж організації: { $count }
search-sort = Порядок: що підходить, місце, відстань. Ніхто не може купити перше місце.
search-none-title = Ми нічого про це не знайшли
search-none-lead = Це не твоя вина. Ось що можна зробити зараз:
search-none-person = Тут можна запитати людину
search-did-you-mean = Можливо, «{ $word }»?
search-crisis-title = Добре, що ти шукаєш допомогу
search-crisis-lead = Ти можеш одразу з кимось поговорити. Безкоштовно, і ім’я називати не треба.
result-cost-free = безкоштовно
result-age = від { $from } до { $to } років
result-age-from = від { $from } років
result-age-upto = до { $to } років
result-age-soft = { $ages } (можливі винятки)
result-for-all = для всіх
result-languages-more = { $list } і ще { $count }
search-understood = Зрозуміло з твоїх слів
search-topic-instead = Усе на тему «{ $topic }»
wish-girls = для дівчат і молодих жінок
wish-boys = для хлопців і молодих чоловіків
wish-free = безкоштовно
wish-no-appointment = без запису
wish-online = онлайн
wish-free-places = є вільне місце
wish-now = спочатку відкриті зараз
wish-evening = увечері
wish-anonymous = без імені
wish-without-parents = без батьків
suggest-topic = Тема
suggest-place = Місце
suggest-organization = Організація
suggest-offer = Пропозиція
search-this-language = Ця сторінка українською
