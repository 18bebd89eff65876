# Русский: «ты», коротко, просто.
ways-title = Пути к школьному аттестату
ways-lead = Путей несколько. Здесь они рядом.
ways-compare = Сравнить пути к аттестату
ways-show = Показать
ways-count = { $count ->
    [0] Путей не найдено
    [one] { $count } путь
    [few] { $count } пути
    [many] { $count } путей
   *[other] { $count } пути
}
ways-way = Путь
ways-goal = Аттестат
ways-start = Следующее начало
ways-start-any = в любое время
ways-form = Как
ways-duration = Длительность
ways-cost = Стоимость
ways-for = Для кого
ways-place = Где
ways-unknown = неизвестно
ways-none = Позвони в консультацию: там часто знают другие пути.
ways-age-hint = Тогда мы покажем только пути для твоего возраста.
