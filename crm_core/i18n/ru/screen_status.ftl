# Экран «Статусы»
page-start-empty-status = Статусы показывают, в каких отношениях с вами каждый клиент; клиентов пока нет.
page-status-nobody = К { $day } в базе ещё никого не было. Выберите более поздний день или загрузите клиентов.
page-status-answer = В базе { $base }: постоянных **:green[{ $regular }]**, реальных **{ $real }**; потерянных **{ $lost }** ({ $share }).
page-status-answer-chosen = Выбрано: **:green[{ $clients }]** на { $day }.
page-status-chosen = Выбранные группы
page-status-chosen-none = Нажмите на столбец или клетку либо выберите здесь
page-status-chosen-help = То же, что нажатия на картинки. Клиент нескольких групп считается один раз. Группа другого дня начинает выбор заново.
page-status-offer = Группа с этого рисунка
page-status-offer-pick = Добавить к выбранным
page-status-months = янв фев мар апр май июн июл авг сен окт ноя дек
page-status-by-month = База по статусам за год
page-status-by-month-alt = { $base } по статусам на { $day } и на концы двенадцати месяцев до этого
page-status-by-month-note = У каждого клиента, известного к этому дню, один статус. Последний столбец — выбранный день, остальные — концы месяцев. Нажатие на часть выбирает её клиентов на тот день.
page-status-behaviour = поведение
page-status-total = Всего
page-status-cross = Статус и поведение
page-status-cross-alt = { $base } по статусу и поведению
page-status-cross-note = Каждый клиент стоит в одной клетке.
page-status-how = Элитные: лучшие { $share } покупателей { $basis }. Порог неактивности: { $gap } без покупки ({ $source }).
page-status-gap-churn = как на экране «Отток»
page-status-gap-policy = интервалы между покупками порога не дают, взят порог статусов
page-status-view-flows = Кто куда перешёл
page-status-view-life = Жизненный цикл
page-status-view-reasons = Почему
page-status-view-marks = Один клиент и отметки
page-status-flows-to = По какой день
page-status-flows-back = С какого дня
page-status-months-back = { $count ->
    [12] за год до этого
    [one] за { $count } месяц до этого
    [few] за { $count } месяца до этого
   *[other] за { $count } месяцев до этого
}
page-status-flows-say = Сменили статус **{ $moved }**: { $share } тех, кто был в базе в начале.
page-status-flows = Кто куда перешёл с { $before } по { $after }
page-status-flows-alt = Переходы между статусами с { $before } по { $after }
page-status-flows-note = Ширина — число клиентов; обе стороны в сумме дают базу. «Ещё не в базе» — те, кто появился за это время. По сегодняшним данным: поздно загруженные покупки исправляют прошлое.
page-status-matrix = То же таблицей, { $base }
page-status-matrix-alt = Клиенты по статусу на { $before } (строки) и на { $after } (столбцы)
page-status-matrix-note = Строки — ранний день, столбцы — поздний; итоги — база на каждый из дней. Нажатие на клетку выбирает её клиентов.
page-status-then = на { $day }
page-status-life = Трети жизненного цикла
page-status-life-alt = { $base } по третям жизненного цикла
page-status-life-note = Возраст ÷ (возраст + вероятность, что клиент с нами × средняя оставшаяся жизнь в этом возрасте, в пределах горизонта). До трети — знакомство, до двух третей — развитие, дальше — удержание. Нажатие выбирает клиентов.
page-status-life-how = Без места в жизненном цикле: { $without } — они не покупали. Кривая дожития базы прочитана до { $days }-го дня после первой покупки, дальше продолжена с последней интенсивностью ухода. Горизонт, дней: { $horizon }.
page-status-cannot-say = Сказать нельзя.
page-status-place = позади { $share } жизненного цикла.
page-status-third = Треть
page-status-fits = Что сейчас уместно
page-status-advice = Что уместно и с чем к ним обращались за 90 дней
page-status-advice-welcome = Знакомить: объяснять, помогать с первыми шагами, звать на вторую покупку. Продажи сверх этого подождут.
page-status-advice-development = Время расти: чек больше, новая категория, чаще.
page-status-advice-retention = Удерживать: благодарить, напоминать, давать повод остаться; новые продажи — только если удерживают.
page-status-advice-note = Клиенты трети, у которых за последние 90 дней была хотя бы одна коммуникация этого типа. Это совет: ни один список никого не исключает за место в жизненном цикле.
page-status-reasons-status = Почему такой статус
page-status-reasons-status-alt = Клиенты по причине статуса
page-status-reasons-status-note = Решает первое подходящее правило: отмечен вручную, покупал за период, покупал раньше, заплатил, общаемся, замолчал. Нажатие выбирает клиентов.
page-status-reasons-behaviour = Почему такое поведение
page-status-reasons-behaviour-alt = Клиенты по причине поведения
page-status-reasons-behaviour-note = Решает первое подходящее правило: заблокирован, лучший по ценности, вернулся, новый, активный, спящий. Нажатие выбирает клиентов.
page-status-one = Какой статус у клиента и почему?
page-status-mark-reason = Причина
page-status-mark = Отметить как потерянного
page-status-unmark = Снять отметку
page-status-mark-note = Отметка действует с { $day }, попадает в журнал действий и сильнее покупок, пока её не снимут. Каналов она не закрывает: отказ записывают на экране «Отказы и согласия».
page-status-marks = { $count ->
    [0] Отметки вручную
   *[other] Отметки вручную: { $count }
}
page-status-marks-none = На этот день никто не отмечен вручную.
page-status-mark-since = С какого дня
page-status-mark-who = Кто отметил
page-status-limits = Пороги
page-status-limits-note = Пороги действуют на всех экранах, в сегментах и для любого дня.
page-status-limit-period-days = Период статусов, дней
page-status-limit-regular-purchase-days = Дней с покупкой у постоянного, не меньше
page-status-limit-silence-months = Потенциальный потерян после стольких месяцев без общения
page-status-limit-returned-days = Вернувшийся: вернулся не раньше стольких дней назад
page-status-limit-new-days = Новый: первая покупка не раньше стольких дней назад
page-status-limit-inactivity-days = Порог неактивности, дней, если на экране «Отток» порога нет
page-status-limit-elite-share = Элитные: лучшие, % покупателей
page-status-next = Собрать сегмент: { $clients }
page-status-next-note = Группы станут правилом, с которым можно работать дальше; день перейдёт вместе с ними.
page-status-pick-first = Сначала выберите группы на картинках или в списке.
page-overview-statuses = База по статусам за год
page-overview-statuses-alt = { $base } по статусам на { $day } и на концы двенадцати месяцев до этого
page-overview-statuses-note = Постоянные покупали за период в разные дни, реальные — хотя бы раз; потерянные покупали раньше или замолчали. Нажатие открывает экран «Статусы».
