# Сегменты: условия, ошибки, фразы
segments-unknown-field = Нет показателя «{ $given }». Может быть, «{ $nearest }»?
segments-unknown-operator = Нет сравнения «{ $given }». Может быть, «{ $nearest }»?
segments-unknown-segment = Нет сегмента «{ $given }». Может быть, «{ $nearest }»?
segments-unknown-choice = У «{ $field }» не бывает значения «{ $given }». Может быть, «{ $nearest }»? Возможны: { $known }.
segments-not-a-rule = «{ $given }» — не правило. Правило — это объект с «all», «any» или «not» либо условие с «field», «operator» и «value».
segments-not-a-list = После «{ $word }» нужен список правил в квадратных скобках, а не «{ $given }».
segments-too-deep = Вложенность правила больше { $most }. Сохраните часть как сегмент и сошлитесь на него.
segments-too-many-conditions = В правиле больше { $most } условий. Сохраните часть как сегмент и сошлитесь на него.
segments-too-many-values = В условии на «{ $field }» больше { $most } значений. Загрузите их как признак и отбирайте по нему.
segments-value-not-needed = Условию «{ $operator }» на «{ $field }» значение не нужно. Уберите его.
segments-wrong-operator = К «{ $field }» сравнение «{ $operator }» неприменимо. Подходят: { $known }.
segments-expects-number = Для «{ $field }» нужно число, например 90 или 1500.5, а не «{ $given }».
segments-expects-date = Для «{ $field }» нужна дата в виде 2026-11-14, а не «{ $given }».
segments-expects-flag = Для «{ $field }» нужно true или false, а не «{ $given }».
segments-expects-text = Для «{ $field }» нужен текст в кавычках, а не «{ $given }».
segments-expects-pair = Для «{ $field }» нужны два значения, например [10, 20], а не «{ $given }».
segments-expects-list = Для «{ $field }» нужен список значений в квадратных скобках, а не «{ $given }».
segments-expects-days = Для «{ $field }» нужно целое число дней от 1 до { $most }, а не «{ $given }».
segments-pair-upside-down = «{ $field }» от { $low } до { $high } — это никто: сначала меньшее значение.
segments-cycle = Сегменты ссылаются друг на друга по кругу: { $path }. Уберите одну из ссылок.
segments-no-name = У сегмента нет названия. Дайте его.
segments-not-a-cell = { $given } — не ячейка сетки: каждый балл — целое число от 1 до { $scores }.

segments-says-everyone = вся база
segments-says-nobody = никто
segments-says-and = и
segments-says-or = или
segments-says-not = не ({ $part })
segments-says-except = вся база, кроме: { $part }
segments-says-quoted = «{ $value }»
segments-says-and-more = { $listed } и ещё { $count }
segments-says-in-segment = входит в сегмент «{ $value }»
segments-says-not-in-segment = не входит в сегмент «{ $value }»
segments-says-flag = { $field }: { $answer ->
    [yes] да
   *[no] нет
}
segments-says-is = { $field } — { $value }
segments-says-is-not = { $field } — не { $value }
segments-says-at-least = { $field } не меньше { $value }
segments-says-at-most = { $field } не больше { $value }
segments-says-more-than = { $field } больше { $value }
segments-says-less-than = { $field } меньше { $value }
segments-says-between = { $field } от { $low } до { $high }
segments-says-one-of = { $field } — { $value }
segments-says-none-of = { $field } — кроме: { $value }
segments-says-contains = { $field } содержит { $value }
segments-says-starts-with = { $field } начинается с { $value }
segments-says-is-missing = { $field }: нет данных
segments-says-is-present = { $field }: есть данные
segments-says-before = { $field } раньше { $value }
segments-says-after = { $field } позже { $value }
segments-says-on-or-before = { $field } не позже { $value }
segments-says-on-or-after = { $field } не раньше { $value }
segments-says-in-last-days = { $field } за { $count ->
    [one] последний { $number } день
    [few] последние { $number } дня
   *[many] последние { $number } дней
}
segments-says-not-in-last-days = { $field } раньше, чем за { $count ->
    [one] последний { $number } день
    [few] последние { $number } дня
   *[many] последние { $number } дней
}

segments-amount-day = { $count ->
    [one] { $number } день
    [few] { $number } дня
    [many] { $number } дней
   *[other] { $number } дня
}
segments-amount-day-of = { $count ->
    [one] { $number } дня
    [few] { $number } дней
    [many] { $number } дней
   *[other] { $number } дня
}
segments-amount-year = { $count ->
    [one] { $number } год
    [few] { $number } года
    [many] { $number } лет
   *[other] { $number } года
}
segments-amount-year-of = { $count ->
    [one] { $number } года
    [few] { $number } лет
    [many] { $number } лет
   *[other] { $number } года
}

segments-operator-is = равно
segments-operator-is-not = не равно
segments-operator-at-least = не меньше
segments-operator-at-most = не больше
segments-operator-more-than = больше
segments-operator-less-than = меньше
segments-operator-between = от … до …
segments-operator-one-of = одно из
segments-operator-none-of = кроме
segments-operator-contains = содержит
segments-operator-starts-with = начинается с
segments-operator-is-missing = нет данных
segments-operator-is-present = есть данные
segments-operator-is-true = да
segments-operator-is-false = нет
segments-operator-before = раньше
segments-operator-after = позже
segments-operator-on-or-before = не позже
segments-operator-on-or-after = не раньше
segments-operator-in-last-days = за последние … дней
segments-operator-not-in-last-days = раньше, чем за последние … дней
segments-operator-in-segment = входит в сегмент
segments-operator-not-in-segment = не входит в сегмент

segments-noun-recency = давность
segments-noun-age = возраст
segments-choice-sex-m = мужской
segments-choice-sex-f = женский

# Parts of a split
segments-part-missing = не известно
segments-part-other = прочие
segments-part-yes = да
segments-part-no = нет
segments-part-in = в «{ $name }»
segments-part-out = не в «{ $name }»
segments-part-quarter = { $number ->
    [1] I
    [2] II
    [3] III
   *[4] IV
} кв. { $year }
segments-part-by-segment = Сегмент «{ $name }»
segments-not-a-part = «{ $given }» — не часть этого разбиения. Постройте его заново.
segments-no-segments = Сегментов ещё нет, поэтому «{ $given }» прочитать нельзя. Сначала сохраните правило под именем.
segments-overlap-names = Сравнить можно от двух до { $most } разных сегментов; задано: { $given }.
segments-difference-too-few = Для сравнения нужно хотя бы по два клиента с каждой стороны, про которых этот факт известен.
segments-difference-one-value = У всех сравниваемых одно и то же значение: сравнивать нечего.

segments-about-purchases = Покупки
segments-about-rfm = RFM
segments-about-value = Ценность
segments-about-churn = Отток
segments-about-status = Статусы
segments-about-contacts = Коммуникации
segments-about-surveys = Опросы
segments-about-protection = Отказы и согласия
segments-about-card = Карточка клиента
segments-about-assets = Имущество и договоры
segments-about-other = Прочее
segments-about-attributes = Признаки базы
segments-about-segments = Сегменты
