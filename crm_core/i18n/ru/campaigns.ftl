campaigns-not-an-object = Кампания — это объект JSON, как в docs/campaigns.md.
campaigns-missing = В кампании нет «{ $field }». Добавьте; что обязательно, сказано в docs/campaigns.md.
campaigns-empty = В кампании пусто поле «{ $field }». Заполните его.
campaigns-bad-value = «{ $given }» не подходит для «{ $field }». Что можно указать, сказано в docs/campaigns.md.
campaigns-bad-share = Доля контрольной группы не может быть { $given }. Укажите число от 0 до { $largest }, например 0.1.
campaigns-unknown-key = У кампании нет поля «{ $given }». Может быть, «{ $nearest }»?
campaigns-unknown-class = Нет типа коммуникации «{ $given }». Может быть, «{ $nearest }»? Известны: { $known }.
campaigns-unknown-channel = Нет канала «{ $given }». Может быть, «{ $nearest }»? Известны: { $known }.
campaigns-unknown-language = Нет языка «{ $given }». Может быть, «{ $nearest }»? Известны: { $known }.
campaigns-unknown-name = Нет кампании «{ $given }». Ближайшее название: «{ $nearest }».
campaigns-none = Кампаний пока нет; «{ $given }» найти нельзя. Сначала сохраните кампанию (docs/campaigns.md).
campaigns-version-lost = Версии { $version } кампании «{ $name }» в базе больше нет. Восстановите базу из копии.
campaigns-no-request = Списку нужен ваш номер запроса: повтор с тем же номером даст тот же список.
campaigns-no-such-request = По запросу «{ $request_id }» список не делали. Сначала выгрузите кампанию.
campaigns-no-release = Нет списка с номером { $release_id }.
campaigns-already-released = «{ $name }» уже выгружена на { $on } по запросу «{ $request_id }». Повторите этот запрос, чтобы снова получить список; отмените список, если он не отправлен; или сохраните кампанию под новым названием.
campaigns-request-taken = Запрос «{ $request_id }» уже сделан для «{ $name }». Дайте этому списку свой номер запроса.
campaigns-request-other-profile = Список по запросу «{ $request_id }» сделан с профилем «{ $profile }». Запросите его или отмените список и выгрузите заново.
campaigns-request-voided = Список по запросу «{ $request_id }» отменён: { $reason }. Выгрузите с новым номером запроса.
campaigns-void-no-reason = Укажите, почему список отменён.
campaigns-nothing-to-void = У кампании «{ $name }» нет выгруженного списка, который можно отменить.
campaigns-stale = Эти стоп-листы старше { $days ->
    [one] { $days } дня
   *[other] { $days } дней
}: { $sources }. Загрузите свежие или подтвердите, что знаете об этом.
campaigns-stale-blocked = Эти стоп-листы старше { $days ->
    [one] { $days } дня
   *[other] { $days } дней
}: { $sources }. По политике списки не выгружаются, пока не загружены свежие.
campaigns-not-current = Редакция { $edition } списка «{ $name }» больше не действует: есть следующая или список отменён. Запросите список снова.
campaigns-not-whole = Список «{ $name }» неполон: должно быть { $expected }, найдено { $found }. Ничего не выгружено; проверьте базу командой verify.
campaigns-not-written = Список «{ $name }» готов, но записать { $path } не удалось. Освободите место или укажите другую папку: тот же запрос даст тот же список.
campaigns-bytes-changed = Список «{ $name }» получается не таким, каким был сделан. Ничего не выгружено; проверьте базу командой verify.
campaigns-handover-over = Эта ссылка уже использована или устарела. Вернитесь к кампании и нажмите кнопку ещё раз.

campaigns-gate-blocked = Заблокирован или умер
campaigns-gate-excluded = Временно исключён
campaigns-gate-refusal = Отказ (стоп-лист)
campaigns-gate-consent = Нет согласия
campaigns-gate-contact_point = Нет личного контакта
campaigns-gate-name = Не знаем, как обратиться
campaigns-gate-policy = Недавно уже обращались
campaigns-gate-same_point = Тот же контакт у другого клиента

campaigns-why-blocked = Заблокирован или умер.
campaigns-why-excluded = Временно исключён до { $until }: { $reason }.
campaigns-why-excluded-open = Исключён без срока: { $reason }.
campaigns-why-refusal = Клиент отказался, и отказ закрывает этот канал.
campaigns-why-refusal-point = Все контакты, подходящие для этого канала, закрыты отказом.
campaigns-why-consent = Нет согласия на рекламу по этому каналу.
campaigns-why-contact-point = Нет личного контакта для этого канала: не указан, неверен, не того вида, принадлежит компании или общий с другим клиентом.
campaigns-why-name = В имени не хватает части, без которой не обратиться.
campaigns-why-policy = Правило { $rule } контактной политики; можно обращаться с { $free_on }.
campaigns-why-policy-open = Правило { $rule } контактной политики; день, когда можно обратиться, не виден.
campaigns-why-same-point = Тот же контакт в этом списке у клиента { $other }.

campaigns-state-draft = Черновик
campaigns-state-released = Выгружена
campaigns-state-voided = Отменена
campaigns-arm-target = Целевая группа
campaigns-arm-control = Контрольная группа
campaigns-arm-never_withheld = Получат в любом случае
campaigns-seed-no-name = Дайте проверочному адресу имя: оно встанет в список.
campaigns-seed-no-point = Укажите для проверочного адреса телефон, e-mail или оба.
campaigns-seed-bad-point = «{ $given }» — такого телефона или e-mail быть не может. Проверьте цифры и буквы.
campaigns-seed-unknown = Проверочного адреса { $given } среди действующих нет.
campaigns-handover-other = Этот адрес — для браузера, который его запросил. Запросите список ещё раз на экране.
campaigns-handover-nobody = Браузер не сохраняет cookie для этого адреса, поэтому отдать список только вам нельзя. Разрешите их и перезагрузите страницу.
campaigns-request-other-day = По запросу «{ $request_id }» уже сделан список на { $on }. Запрос — это одна кампания и один день: дайте этому другой номер.
