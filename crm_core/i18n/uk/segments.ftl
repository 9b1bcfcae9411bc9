# Сегменти: умови, помилки, фрази
segments-unknown-field = Немає показника «{ $given }». Можливо, «{ $nearest }»?
segments-unknown-operator = Немає порівняння «{ $given }». Можливо, «{ $nearest }»?
segments-unknown-segment = Немає сегмента «{ $given }». Можливо, «{ $nearest }»?
segments-unknown-choice = У «{ $field }» не буває значення «{ $given }». Можливо, «{ $nearest }»? Можливі: { $known }.
segments-not-a-rule = «{ $given }» — не правило. Правило — це об’єкт з «all», «any» або «not» чи умова з «field», «operator» і «value».
segments-not-a-list = Після «{ $word }» потрібен список правил у квадратних дужках, а не «{ $given }».
segments-too-deep = Вкладеність правила більша за { $most }. Збережіть частину як сегмент і пошліться на нього.
segments-too-many-conditions = У правилі більше { $most } умов. Збережіть частину як сегмент і пошліться на нього.
segments-too-many-values = В умові на «{ $field }» більше { $most } значень. Завантажте їх як ознаку й відбирайте за нею.
segments-value-not-needed = Умові «{ $operator }» на «{ $field }» значення не потрібне. Приберіть його.
segments-wrong-operator = До «{ $field }» порівняння «{ $operator }» незастосовне. Підходять: { $known }.
segments-expects-number = Для «{ $field }» потрібне число, наприклад 90 або 1500.5, а не «{ $given }».
segments-expects-date = Для «{ $field }» потрібна дата у вигляді 2026-11-14, а не «{ $given }».
segments-expects-flag = Для «{ $field }» потрібно true або false, а не «{ $given }».
segments-expects-text = Для «{ $field }» потрібен текст у лапках, а не «{ $given }».
segments-expects-pair = Для «{ $field }» потрібні два значення, наприклад [10, 20], а не «{ $given }».
segments-expects-list = Для «{ $field }» потрібен список значень у квадратних дужках, а не «{ $given }».
segments-expects-days = Для «{ $field }» потрібне ціле число днів від 1 до { $most }, а не «{ $given }».
segments-pair-upside-down = «{ $field }» від { $low } до { $high } — це ніхто: спочатку менше значення.
segments-cycle = Сегменти посилаються один на одного по колу: { $path }. Приберіть одне з посилань.
segments-no-name = У сегмента немає назви. Дайте її.
segments-not-a-cell = { $given } — не клітинка сітки: кожен бал — ціле число від 1 до { $scores }.

segments-says-everyone = уся база
segments-says-nobody = ніхто
segments-says-and = і
segments-says-or = або
segments-says-not = не ({ $part })
segments-says-except = уся база, крім: { $part }
segments-says-quoted = «{ $value }»
segments-says-and-more = { $listed } і ще { $count }
segments-says-in-segment = входить до сегмента «{ $value }»
segments-says-not-in-segment = не входить до сегмента «{ $value }»
segments-says-flag = { $field }: { $answer ->
    [yes] так
   *[no] ні
}
segments-says-is = { $field } — { $value }
segments-says-is-not = { $field } — не { $value }
segments-says-at-least = { $field } не менше { $value }
segments-says-at-most = { $field } не більше { $value }
segments-says-more-than = { $field } більше { $value }
segments-says-less-than = { $field } менше { $value }
segments-says-between = { $field } від { $low } до { $high }
segments-says-one-of = { $field } — { $value }
segments-says-none-of = { $field } — крім: { $value }
segments-says-contains = { $field } містить { $value }
segments-says-starts-with = { $field } починається з { $value }
segments-says-is-missing = { $field }: немає даних
segments-says-is-present = { $field }: є дані
segments-says-before = { $field } раніше { $value }
segments-says-after = { $field } пізніше { $value }
segments-says-on-or-before = { $field } не пізніше { $value }
segments-says-on-or-after = { $field } не раніше { $value }
segments-says-in-last-days = { $field } за { $count ->
    [one] останній { $number } день
    [few] останні { $number } дні
   *[many] останні { $number } днів
}
segments-says-not-in-last-days = { $field } раніше, ніж за { $count ->
    [one] останній { $number } день
    [few] останні { $number } дні
   *[many] останні { $number } днів
}

segments-amount-day = { $count ->
    [one] { $number } день
    [few] { $number } дні
    [many] { $number } днів
   *[other] { $number } дня
}
segments-amount-day-of = { $count ->
    [one] { $number } дня
    [few] { $number } днів
    [many] { $number } днів
   *[other] { $number } дня
}
segments-amount-year = { $count ->
    [one] { $number } рік
    [few] { $number } роки
    [many] { $number } років
   *[other] { $number } року
}
segments-amount-year-of = { $count ->
    [one] { $number } року
    [few] { $number } років
    [many] { $number } років
   *[other] { $number } року
}

segments-operator-is = дорівнює
segments-operator-is-not = не дорівнює
segments-operator-at-least = не менше
segments-operator-at-most = не більше
segments-operator-more-than = більше
segments-operator-less-than = менше
segments-operator-between = від … до …
segments-operator-one-of = одне з
segments-operator-none-of = крім
segments-operator-contains = містить
segments-operator-starts-with = починається з
segments-operator-is-missing = немає даних
segments-operator-is-present = є дані
segments-operator-is-true = так
segments-operator-is-false = ні
segments-operator-before = раніше
segments-operator-after = пізніше
segments-operator-on-or-before = не пізніше
segments-operator-on-or-after = не раніше
segments-operator-in-last-days = за останні … днів
segments-operator-not-in-last-days = раніше, ніж за останні … днів
segments-operator-in-segment = входить до сегмента
segments-operator-not-in-segment = не входить до сегмента

segments-noun-recency = давність
segments-noun-age = вік
segments-choice-sex-m = чоловіча
segments-choice-sex-f = жіноча

# Parts of a split
segments-part-missing = не відомо
segments-part-other = інші
segments-part-yes = так
segments-part-no = ні
segments-part-in = у «{ $name }»
segments-part-out = не у «{ $name }»
segments-part-quarter = { $number ->
    [1] I
    [2] II
    [3] III
   *[4] IV
} кв. { $year }
segments-part-by-segment = Сегмент «{ $name }»
segments-not-a-part = «{ $given }» — не частина цього поділу. Побудуйте його заново.
segments-no-segments = Сегментів ще немає, тому «{ $given }» прочитати не можна. Спершу збережіть правило під назвою.
segments-overlap-names = Порівняти можна від двох до { $most } різних сегментів; задано: { $given }.
segments-difference-too-few = Для порівняння потрібно щонайменше по два клієнти з кожного боку, про яких цей факт відомий.
segments-difference-one-value = В усіх порівнюваних те саме значення: порівнювати нема чого.

segments-about-purchases = Покупки
segments-about-rfm = RFM
segments-about-value = Цінність
segments-about-churn = Відтік
segments-about-status = Статуси
segments-about-contacts = Комунікації
segments-about-surveys = Опитування
segments-about-protection = Відмови та згоди
segments-about-card = Картка клієнта
segments-about-assets = Майно та договори
segments-about-other = Інше
segments-about-attributes = Ознаки бази
segments-about-segments = Сегменти
