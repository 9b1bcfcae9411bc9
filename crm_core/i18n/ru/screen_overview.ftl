page-overview-answer = { $when ->
    [today] Сегодня
    *[other] На { $day }
  } можно написать **:green[{ $sms }]** по SMS и **{ $email }** по e-mail; в базе { $base }.
page-overview-no-consent-rule = Правило согласий не применяется: на три вопроса нет ответа или страна его не требует.
page-overview-funnel = Скольким можно написать
page-overview-funnel-alt = { $channel }: из { $base } клиентов можно обратиться к { $free }
page-overview-funnel-note = Каждая полоса — часть верхней. Можно обратиться: пропускают все проверки и политика контактов для коммуникации развития в выбранный день. Источник: клиенты, отказы, согласия, коммуникации.
page-overview-step-base = Клиентская база
page-overview-step-point-sms = Есть мобильный
page-overview-step-point-email = Есть e-mail
page-overview-step-not-refused = Нет отказа
page-overview-step-consented = Есть согласие
page-overview-step-free = Можно обратиться
page-overview-attention = Коммуникаций на клиента за 90 дней
page-overview-attention-axis = коммуникаций за 90 дней
page-overview-attention-alt = Доля клиентов по числу коммуникаций за 90 дней
page-overview-attention-note = Доля всех клиентов. Источник: исходящие коммуникации по всем каналам до выбранного дня, вместе с запланированными.
page-overview-curve = Лучшие 20 % покупателей принесли { $share } денег
page-overview-curve-title = Кривая ценности
page-overview-curve-mark = 20 % — { $share }
page-overview-curve-x = покупатели, от самых ценных
page-overview-curve-y = накопленная сумма покупок
page-overview-curve-alt = Кривая ценности: лучшие 20 % покупателей принесли { $share } суммы
page-overview-curve-note = Сумма всех покупок до выбранного дня за вычетом возвратов товара; выше 100 % там, где дальше возвраты больше покупок.
page-overview-curve-nobody = К этому дню никто не купил. Выберите день позже или загрузите операции.
page-overview-best-buyers = Лучшие { $buyers } покупателей: { $share } денег
page-overview-recency = Когда покупали в последний раз
page-overview-recency-axis = месяцев (по 30 дней) с последней покупки
page-overview-recency-alt = Доля клиентов по месяцам с последней покупки
page-overview-recency-note = Доля всех клиентов. Покупка — день, сумма которого за вычетом возвратов больше нуля.
page-overview-never = нет
page-overview-todo = Что требует внимания
page-overview-todo-none = Ничего: карантин пуст, источники отказов свежие, черновиков кампаний нет.
page-overview-todo-quarantine = { $count ->
    [one] { $rows } строка файла { $file } в карантине: исправьте и загрузите снова
    [few] { $rows } строки файла { $file } в карантине: исправьте и загрузите снова
    *[other] { $rows } строк файла { $file } в карантине: исправьте и загрузите снова
  }
page-overview-todo-stale = Отказы устарели: { $sources }. Загрузите свежий стоп-лист
page-overview-todo-draft = Кампания «{ $name }» — черновик: посмотрите, кого она достигнет, и выгрузите список
page-overview-loads = Недавно загружено
page-overview-lists = Недавно выгружено
page-overview-next = Кто покупает: RFM-сетка
page-overview-to-campaigns = Кампании
