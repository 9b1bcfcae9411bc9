# Статусы и поведение (глоссарий §3), их причины, отметки вручную, ошибки
status-plural-regular = Постоянные
status-plural-real = Реальные
status-plural-attracted = Привлечённые
status-plural-potential = Потенциальные
status-plural-lost = Потерянные
status-plural-not-yet = Ещё не в базе
status-plural-elite = Элитные
status-plural-active = Активные
status-plural-new = Новые
status-plural-returned = Вернувшиеся
status-plural-sleeping = Спящие
status-plural-blocked = Заблокированные

choice-status-regular = Постоянный
choice-status-real = Реальный
choice-status-attracted = Привлечённый
choice-status-potential = Потенциальный
choice-status-lost = Потерянный
choice-status-not-yet = Ещё не в базе
choice-behaviour-elite = Элитный
choice-behaviour-active = Активный
choice-behaviour-new = Новый
choice-behaviour-returned = Вернувшийся
choice-behaviour-sleeping = Спящий
choice-behaviour-blocked = Заблокированный
choice-behaviour-not-yet = Ещё не в базе
choice-status-reason-not-yet = Ещё не в базе
choice-status-reason-marked = Отмечен вручную
choice-status-reason-bought-regularly = Покупал регулярно за период
choice-status-reason-bought-in-period = Покупал за период
choice-status-reason-stopped-buying = Покупал раньше, за период — нет
choice-status-reason-paid = Заплатил, ещё не купил
choice-status-reason-in-touch = Общаемся
choice-status-reason-just-met = Недавно появился
choice-status-reason-fell-silent = Замолчал
choice-status-reason-never-in-touch = Об общении ничего не известно
choice-behaviour-reason-not-yet = Ещё не в базе
choice-behaviour-reason-deceased = Умер
choice-behaviour-reason-blocked = Заблокирован
choice-behaviour-reason-top-value = Среди лучших по ценности
choice-behaviour-reason-came-back = Вернулся после долгого перерыва
choice-behaviour-reason-first-purchase-lately = Первая покупка недавно
choice-behaviour-reason-bought-lately = Покупал недавно
choice-behaviour-reason-not-bought-lately = Покупал давно
choice-behaviour-reason-never-bought = Никогда не покупал
choice-life-cycle-welcome = Знакомство
choice-life-cycle-development = Развитие
choice-life-cycle-retention = Удержание

field-status = Статус
field-status-reason = Причина статуса
field-status-1m-ago = Статус месяц назад
field-status-3m-ago = Статус 3 месяца назад
field-status-6m-ago = Статус 6 месяцев назад
field-status-12m-ago = Статус год назад
field-days-since-two-way = Дней с последнего общения
field-behaviour = Поведение
field-behaviour-reason = Причина поведения
field-life-cycle = Треть жизненного цикла
field-life-cycle-share = Место в жизненном цикле

status-days = { $days ->
    [one] { $shown } день
    [few] { $shown } дня
   *[other] { $shown } дней
}
status-said-not-yet = На этот день ещё не в базе.
status-said-marked = Отмечен вручную как потерянный.
status-said-marked-by = Отмечен вручную как потерянный с { $since }, отметил { $who }: { $reason }
status-said-bought-regularly = { $days ->
    [one] { $shown } день с покупкой за последние { $period } дней.
    [few] { $shown } дня с покупкой за последние { $period } дней.
   *[other] { $shown } дней с покупкой за последние { $period } дней.
}
status-said-bought-in-period = { $days ->
    [one] { $shown } день с покупкой за последние { $period } дней.
    [few] { $shown } дня с покупкой за последние { $period } дней.
   *[other] { $shown } дней с покупкой за последние { $period } дней.
}
status-said-stopped-buying = { $days ->
    [one] Последняя покупка была { $shown } день назад: за последние { $period } дней ни одной.
    [few] Последняя покупка была { $shown } дня назад: за последние { $period } дней ни одной.
   *[other] Последняя покупка была { $shown } дней назад: за последние { $period } дней ни одной.
}
status-said-paid = { $days ->
    [0] Внёс предоплату сегодня, ещё ничего не купил.
    [one] Внёс предоплату { $shown } день назад, ещё ничего не купил.
    [few] Внёс предоплату { $shown } дня назад, ещё ничего не купил.
   *[other] Внёс предоплату { $shown } дней назад, ещё ничего не купил.
}
status-said-in-touch = { $days ->
    [0] Не покупал; последнее общение было сегодня.
    [one] Не покупал; последнее общение было { $shown } день назад.
    [few] Не покупал; последнее общение было { $shown } дня назад.
   *[other] Не покупал; последнее общение было { $shown } дней назад.
}
status-said-just-met = { $days ->
    [0] В базе с сегодняшнего дня, общения ещё не было.
    [one] В базе { $shown } день, общения ещё не было.
    [few] В базе { $shown } дня, общения ещё не было.
   *[other] В базе { $shown } дней, общения ещё не было.
}
status-said-fell-silent = { $days ->
    [one] Не покупал, последнее общение было { $shown } день назад.
    [few] Не покупал, последнее общение было { $shown } дня назад.
   *[other] Не покупал, последнее общение было { $shown } дней назад.
}
status-said-never-in-touch = Не покупал, об общении ничего не известно.
status-said-never-in-touch-for = { $days ->
    [one] Не покупал; { $shown } день в базе без общения.
    [few] Не покупал; { $shown } дня в базе без общения.
   *[other] Не покупал; { $shown } дней в базе без общения.
}
status-said-deceased = В карточке отмечено: умер.
status-said-blocked = В карточке отмечено: заблокирован.
status-said-top-value = Среди лучших { $share } покупателей ({ $basis }).
status-said-came-back = { $days ->
    [one] Недавно вернулся после перерыва в { $shown } день.
    [few] Недавно вернулся после перерыва в { $shown } дня.
   *[other] Недавно вернулся после перерыва в { $shown } дней.
}
status-said-first-purchase-lately = { $days ->
    [0] Первая покупка была сегодня.
    [one] Первая покупка была { $shown } день назад.
    [few] Первая покупка была { $shown } дня назад.
   *[other] Первая покупка была { $shown } дней назад.
}
status-said-bought-lately = { $days ->
    [0] Последняя покупка была сегодня.
    [one] Последняя покупка была { $shown } день назад, порог неактивности — { $limit }.
    [few] Последняя покупка была { $shown } дня назад, порог неактивности — { $limit }.
   *[other] Последняя покупка была { $shown } дней назад, порог неактивности — { $limit }.
}
status-said-not-bought-lately = { $days ->
    [one] Последняя покупка была { $shown } день назад, дольше порога неактивности ({ $limit }).
    [few] Последняя покупка была { $shown } дня назад, дольше порога неактивности ({ $limit }).
   *[other] Последняя покупка была { $shown } дней назад, дольше порога неактивности ({ $limit }).
}
status-said-never-bought = Никогда не покупал.
status-basis-total = по полной ценности
status-basis-margin = по марже на сегодня
status-basis-net = по сумме покупок

status-limit-out-of-range = { $name }: нужно целое число от 1 до { $most }; дано { $given }.
status-share-out-of-range = Доля элитных — больше 0 и не больше 0,5 (половины); дано { $given }.
status-unknown-limit = У статусов нет порога «{ $given }». Может быть, «{ $nearest }»?
status-not-markable = Вручную клиента можно отметить только как «{ $nearest }»; дано «{ $given }». Остальные статусы следуют из покупок и коммуникаций.
status-reason-missing = Напишите почему: отметке вручную нужна причина.
status-not-marked = У клиента { $client } нет отметки, которую можно снять.
status-unknown-flow = Переходы считаются по статусу (status) или поведению (behaviour), а не по «{ $given }».
status-dates-upside-down = Первая дата ({ $before }) должна быть раньше второй ({ $after }).
status-no-value-model = Для места в жизненном цикле нужна вероятность, что клиент ещё с нами, а модель ценности пока не рассчитана. Рассчитайте её на экране «Ценность» или командой value fit.
status-needs-day-and-file = Укажите день (--as-of) и файл (-o) или назовите одно из: mark, unmark, flows, limits.
status-limits-unreadable = Пороги — это объект JSON, например {"{"} "period_days": 365 {"}"}.
