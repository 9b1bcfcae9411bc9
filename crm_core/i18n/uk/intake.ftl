intake-unknown-kind = Немає виду файлу «{ $given }». Можливо, «{ $nearest }»? Відомі: { $known }.
intake-unknown-mode = Немає способу завантаження «{ $given }». Можливо, «{ $nearest }»? Відомі: { $known }.
intake-unknown-date-order = Немає порядку дат «{ $given }». Відомі: { $known }.
intake-unknown-column = Для цього виду файлу немає стовпця «{ $given }». Можливо, «{ $nearest }»? Відомі: { $known }.
intake-map-unreadable = Відповідність стовпців { $file } не читається: { $problem }. Див. docs/mapping.md.
intake-map-other-kind = Ця відповідність стовпців для виду { $given }, а завантажується { $kind }. Виберіть іншу відповідність або інший вид.
intake-map-unknown-key = У відповідності стовпців немає ключа «{ $given }». Можливо, «{ $nearest }»? Відомі: { $known }.
intake-map-no-column = У файлі немає стовпця «{ $given }». Найближчий — «{ $nearest }». Стовпці файлу: { $known }.
intake-no-key = У файлі немає стовпця для: { $columns }. Його стовпці: { $headers }. Вкажіть у відповідності стовпців, який це.
intake-no-source = Вкажіть, із якого джерела файл: без цього рядки не впізнати, коли вони прийдуть знову.
intake-unknown-load = Завантаження { $given } немає; останнє — { $last }.
intake-undone-before = Завантаження { $given } уже скасовано.

check-missing = { $column }: порожньо
check-no-key = за рядком нікого не впізнати: немає ні коду клієнта, ні телефону, ні e-mail
check-bad-number = { $column }: «{ $value }» — не число
check-bad-date = { $column }: дати «{ $value }» не буває
check-early-date = { $column }: «{ $value }» раніше 1900 року
check-future-date = { $column }: «{ $value }» більш ніж на рік попереду
check-unknown-word = { $column }: слово «{ $value }» тут невідоме
check-bad-point = { $column }: «{ $value }» не читається
check-negative-prepayment = { $column }: передоплата не буває від’ємною («{ $value }»)
check-ragged = у рядку інша кількість комірок, ніж у заголовку ({ $value })

intake-notice-mapping = Стовпці прийнято так: { $columns }.
intake-notice-repeated-ids = { $count ->
    [one] { $count } рядок повторює код операції цього файлу з іншим змістом: враховано останній. Якщо це номер чека, віднесіть його до «document».
    [few] { $count } рядки повторюють код операції цього файлу з іншим змістом: враховано останній. Якщо це номер чека, віднесіть його до «document».
   *[other] { $count } рядків повторюють код операції цього файлу з іншим змістом: враховано останній. Якщо це номер чека, віднесіть його до «document».
}
intake-notice-unread-points = { $count ->
    [one] У { $count } комірці телефон, e-mail або картка не читається; клієнта завантажено без цього контакту.
    [few] У { $count } комірках телефон, e-mail або картка не читається; клієнтів завантажено без цих контактів.
   *[other] У { $count } комірках телефон, e-mail або картка не читається; клієнтів завантажено без цих контактів.
}
intake-notice-refusals-no-channel = { $count ->
    [one] У { $count } відмові немає зрозумілого каналу: вона закриває всі канали.
    [few] У { $count } відмовах немає зрозумілого каналу: вони закривають усі канали.
   *[other] У { $count } відмовах немає зрозумілого каналу: вони закривають усі канали.
}
intake-notice-refusals-no-scope = { $count ->
    [one] У { $count } відмові не сказано, від чого вона: це відмова від цільових кампаній, сервісні повідомлення залишаються.
    [few] У { $count } відмовах не сказано, від чого вони: це відмови від цільових кампаній, сервісні повідомлення залишаються.
   *[other] У { $count } відмовах не сказано, від чого вони: це відмови від цільових кампаній, сервісні повідомлення залишаються.
}
intake-notice-refusals-unread-scope = { $count ->
    [one] У { $count } відмові незрозуміло, від чого вона: прийнято як повну відмову.
    [few] У { $count } відмовах незрозуміло, від чого вони: прийнято як повні відмови.
   *[other] У { $count } відмовах незрозуміло, від чого вони: прийнято як повні відмови.
}
intake-notice-refusals-unread-date = { $count ->
    [one] У { $count } відмові дата не читається: вона діє із сьогоднішнього дня.
    [few] У { $count } відмовах дата не читається: вони діють із сьогоднішнього дня.
   *[other] У { $count } відмовах дата не читається: вони діють із сьогоднішнього дня.
}
intake-notice-refusals-from-clients = { $count ->
    [one] Із позначок файлу взято { $count } відмову.
    [few] Із позначок файлу взято { $count } відмови.
   *[other] Із позначок файлу взято { $count } відмов.
}

intake-stage-check = Перевіряємо всі рядки
intake-stage-save = Зберігаємо
intake-stage-facts = Оновлюємо клієнтів і показники
intake-stage-commit = Завершуємо
intake-stage-done = Готово
