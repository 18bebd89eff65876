# Українська: «ти», коротко, просто.
ways-title = Шляхи до шкільного атестата
ways-lead = Шляхів кілька. Тут вони поруч.
ways-compare = Порівняти шляхи до атестата
ways-show = Показати
ways-count = { $count ->
    [0] Шляхів не знайдено
    [one] { $count } шлях
    [few] { $count } шляхи
    [many] { $count } шляхів
   *[other] { $count } шляху
}
ways-way = Шлях
ways-goal = Атестат
ways-start = Наступний початок
ways-start-any = будь-коли
ways-form = Як
ways-duration = Тривалість
ways-cost = Вартість
ways-for = Для кого
ways-place = Де
ways-unknown = невідомо
ways-none = Подзвони до консультації: там часто знають інші шляхи.
ways-age-hint = Тоді ми покажемо лише шляхи для твого віку.
