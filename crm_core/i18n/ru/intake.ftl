intake-unknown-kind = Нет вида файла «{ $given }». Может быть, «{ $nearest }»? Известны: { $known }.
intake-unknown-mode = Нет способа загрузки «{ $given }». Может быть, «{ $nearest }»? Известны: { $known }.
intake-unknown-date-order = Нет порядка дат «{ $given }». Известны: { $known }.
intake-unknown-column = Для этого вида файла нет столбца «{ $given }». Может быть, «{ $nearest }»? Известны: { $known }.
intake-map-unreadable = Соответствие столбцов { $file } не читается: { $problem }. См. docs/mapping.md.
intake-map-other-kind = Это соответствие столбцов для вида { $given }, а загружается { $kind }. Выберите другое соответствие или другой вид.
intake-map-unknown-key = В соответствии столбцов нет ключа «{ $given }». Может быть, «{ $nearest }»? Известны: { $known }.
intake-map-no-column = В файле нет столбца «{ $given }». Ближайший — «{ $nearest }». Столбцы файла: { $known }.
intake-no-key = В файле нет столбца для: { $columns }. Его столбцы: { $headers }. Укажите в соответствии столбцов, какой это.
intake-no-source = Укажите, из какого источника файл: без этого строки не узнать, когда они придут снова.
intake-unknown-load = Загрузки { $given } нет; последняя — { $last }.
intake-undone-before = Загрузка { $given } уже отменена.

check-missing = { $column }: пусто
check-no-key = по строке никого не узнать: нет ни кода клиента, ни телефона, ни e-mail
check-bad-number = { $column }: «{ $value }» — не число
check-bad-date = { $column }: даты «{ $value }» не бывает
check-early-date = { $column }: «{ $value }» раньше 1900 года
check-future-date = { $column }: «{ $value }» больше чем на год впереди
check-unknown-word = { $column }: слово «{ $value }» здесь неизвестно
check-bad-point = { $column }: «{ $value }» не читается
check-negative-prepayment = { $column }: предоплата не бывает отрицательной («{ $value }»)
check-bad-nps = { $column }: «{ $value }» — не целое число от 0 до 10
check-bad-csi = { $column }: «{ $value }» — не целое число от 1 до 5
check-negative = { $column }: «{ $value }» — отрицательное значение
check-ends-before = { $column }: «{ $value }» раньше начала
check-bad-share = { $column }: «{ $value }» — не доля от −1 до 1 (от −100% до 100%)
check-bad-step = { $column }: «{ $value }» — не номер шага
check-ragged = в строке другое число ячеек, чем в заголовке ({ $value })

intake-notice-mapping = Столбцы приняты так: { $columns }.
intake-notice-repeated-ids = { $count ->
    [one] { $count } строка повторяет код операции этого файла с другим содержанием: считается последняя. Если это номер чека, отнесите его к «document».
    [few] { $count } строки повторяют код операции этого файла с другим содержанием: считается последняя. Если это номер чека, отнесите его к «document».
   *[other] { $count } строк повторяют код операции этого файла с другим содержанием: считается последняя. Если это номер чека, отнесите его к «document».
}
intake-notice-repeated-keys = { $count ->
    [one] { $count } строка говорит о том же, что и другая строка файла, но с другим содержанием: считается последняя.
    [few] { $count } строки говорят о том же, что и другая строка файла, но с другим содержанием: считается последняя.
   *[other] { $count } строк говорят о том же, что и другая строка файла, но с другим содержанием: считается последняя.
}
intake-notice-refusals-from-responses = { $count ->
    [one] { $count } отклик — просьба больше не беспокоить: отныне это отказ.
    [few] { $count } отклика — просьбы больше не беспокоить: отныне это отказы.
   *[other] { $count } откликов — просьбы больше не беспокоить: отныне это отказы.
}
intake-notice-unread-points = { $count ->
    [one] В { $count } ячейке телефон, e-mail или карта не читается; клиент загружен без этого контакта.
    [few] В { $count } ячейках телефон, e-mail или карта не читается; клиенты загружены без этих контактов.
   *[other] В { $count } ячейках телефон, e-mail или карта не читается; клиенты загружены без этих контактов.
}
intake-notice-refusals-no-channel = { $count ->
    [one] В { $count } отказе нет понятного канала: он закрывает все каналы.
    [few] В { $count } отказах нет понятного канала: они закрывают все каналы.
   *[other] В { $count } отказах нет понятного канала: они закрывают все каналы.
}
intake-notice-refusals-no-scope = { $count ->
    [one] В { $count } отказе не сказано, от чего он: это отказ от целевых кампаний, сервисные сообщения остаются.
    [few] В { $count } отказах не сказано, от чего они: это отказы от целевых кампаний, сервисные сообщения остаются.
   *[other] В { $count } отказах не сказано, от чего они: это отказы от целевых кампаний, сервисные сообщения остаются.
}
intake-notice-refusals-unread-scope = { $count ->
    [one] В { $count } отказе непонятно, от чего он: принят как полный отказ.
    [few] В { $count } отказах непонятно, от чего они: приняты как полные отказы.
   *[other] В { $count } отказах непонятно, от чего они: приняты как полные отказы.
}
intake-notice-refusals-unread-date = { $count ->
    [one] В { $count } отказе дата не читается: он действует с сегодняшнего дня.
    [few] В { $count } отказах дата не читается: они действуют с сегодняшнего дня.
   *[other] В { $count } отказах дата не читается: они действуют с сегодняшнего дня.
}
intake-notice-refusals-from-clients = { $count ->
    [one] Из отметок файла взят { $count } отказ.
    [few] Из отметок файла взяты { $count } отказа.
   *[other] Из отметок файла взято { $count } отказов.
}

intake-stage-check = Проверяем все строки
intake-stage-save = Сохраняем
intake-stage-facts = Обновляем клиентов и показатели
intake-stage-commit = Завершаем
intake-stage-done = Готово
