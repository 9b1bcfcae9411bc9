page-start-empty-value = Ценность клиентов считается по их покупкам; покупок пока нет.
page-value-nothing = Модель ценности ещё не подобрана. Она учится на покупках до { $day } и проверяется на их последней части.
page-value-nothing-note = От нескольких секунд до нескольких минут. Ничего никуда не отправляется; у сегментов появятся восемь новых показателей.
page-value-fit = Подобрать модель
page-value-refit = Подобрать заново на { $day }
page-value-settings = Настройки
page-value-horizon = Смотреть вперёд на
page-value-months = { $count ->
    [one] { $count } месяц
    [few] { $count } месяца
   *[other] { $count } месяцев
  }
page-value-discount = Дисконт в год, %
page-value-margin = Маржа там, где она не известна, % от суммы
page-value-margin-help = Для покупок без маржи, у товара которых нет своей доли. Пусто — тогда считаем выручку.
page-value-zero-days = Дни с нулевой суммой тоже считать днями с покупкой
page-value-answer = За { $count ->
    [one] { $count } месяц
    [few] { $count } месяца
   *[other] { $count } месяцев
  } база принесёт **:green[{ $amount }]** { $money ->
    [margin] маржи
   *[other] выручки
  }.
page-value-answer-interval = За { $count ->
    [one] { $count } месяц
    [few] { $count } месяца
   *[other] { $count } месяцев
  } база принесёт **:green[{ $amount }]** { $money ->
    [margin] маржи
   *[other] выручки
  } (95 %: от { $low } до { $high }).
page-value-answer-errors = В проверочном периоде модель ошиблась на **{ $error }**, прежний темп — на { $naive }.
page-value-answer-wide = Эта ошибка больше интервала: менялись сезон или рынок, а их интервал не предвидит.
page-value-answer-naive = { $why } Это { $amount } { $money ->
    [margin] маржи
   *[other] выручки
  } за { $count ->
    [one] { $count } месяц
    [few] { $count } месяца
   *[other] { $count } месяцев
  }.
page-value-bought = { $count ->
    [one] { $shown } клиент с покупками
    [few] { $shown } клиента с покупками
   *[other] { $shown } клиентов с покупками
  }
page-value-history = { $count ->
    [one] история { $count } месяц
    [few] история { $count } месяца
   *[other] история { $count } месяцев
  }
page-value-holdout = { $count ->
    [one] проверка на последнем { $count } дне
   *[other] проверка на последних { $count } днях
  }
page-value-fitted-on = модель на { $day }, версия { $version }
page-value-contracts = из ожидаемого { $amount } — по договорам
page-value-stale = день или данные уже не те, что у модели: для интервала подберите её заново
page-value-rounded = для подбора время округлено до целых недель
page-value-sampled = стоимость покупок подобрана по постоянной выборке клиентов
page-value-purchases-coming = Ожидается покупок
page-value-purchases-coming-help = Дней с покупкой у всех клиентов за выбранный срок.
page-value-mean-purchase = Одна покупка приносит
page-value-mean-purchase-help = Ожидаемая маржа (или выручка) следующей покупки клиента, среднее по клиентам.
page-value-next-purchase = Ещё одна покупка стоит
page-value-next-purchase-help = Что принесёт сама покупка и на сколько она поднимет ожидание от клиента: кто купил сегодня, тот с нами. Покупка ради скидки доказывает меньше.
page-value-loss-makers = Убыточные клиенты
page-value-loss-makers-help = Маржа к этому дню ниже нуля. Прочерк: маржа не известна, правило не срабатывает.
page-value-calibration = Что предсказали и что было
page-value-calibration-hit = Модель попадает, прежний темп — нет
page-value-calibration-alt = Покупки клиентов за проверочный период по числу повторных покупок до него, с интервалами 95 %, рядом с моделью и прежним темпом
page-value-calibration-note = Средние на клиента, отрезки — 95 % для того, что было. Модели знали только историю до { $start } и проверены по { $day }.
page-value-was = было { $value } ({ $low }–{ $high })
page-value-actual = было
page-value-repeats = повторных покупок до проверки
page-value-in-holdout = покупок за проверочный период
page-value-curve = { $clients } клиентов принесли { $share } { $money ->
    [margin] маржи
   *[other] выручки
  }
page-value-curve-loss = { $share } клиентов уменьшают маржу
page-value-curve-alt = Кривая ценности: доля заработанного по доле клиентов, начиная с самых ценных
page-value-curve-note = Заработано к этому дню: { $amount } = 100 %, клиенты от самых ценных. { $money ->
    [margin] Убыточный — маржа к этому дню ниже нуля.
   *[other] По выручке убыточных не видно.
  }
page-value-curve-x = клиентов, от самых ценных
page-value-curve-y = { $money ->
    [margin] накопленная маржа
   *[other] накопленная выручка
  }
page-value-best = <b>{ $clients } клиентов</b> — { $share } { $money ->
    [margin] маржи
   *[other] выручки
  }
page-value-top = вершина { $share }
page-value-loss = <b>{ $share }</b><br>убыточны:<br>{ $amount }
page-value-map = Кто ещё с нами и где деньги
page-value-map-alt = Карта клиентов по вероятности, что они с нами, и по давности; цвет — ожидаемая ценность
page-value-map-note = В клетке — клиенты и их ожидаемая ценность. Нажмите на клетку, чтобы взять её; тот же выбор есть в списке ниже.
page-value-map-nobody-left = По этой истории не видно, чтобы кто-то ушёл: вероятность остаётся около 1. Более долгая история скажет больше.
page-value-map-x = дней с последней покупки
page-value-map-y = вероятность, что клиент с нами
page-value-upto = до { $days }
page-value-over = больше { $days }
page-value-cell = Выбранная клетка
page-value-cell-none = Нажмите на карту или выберите здесь
page-value-take-cell = Собрать сегмент: { $clients }
page-value-models = Модели рядом
page-value-model = Модель
page-value-used = в работе
page-value-deviance = Девианс
page-value-total-error = Ошибка суммы
page-value-mae = Средняя ошибка
page-value-models-note = На последних { $days } днях, которых модели не видели. Выигрывает наименьший пуассоновский девианс; ошибка суммы — всё предсказанное против всего, что было; средняя абсолютная ошибка показана, но ничего не решает.
page-value-parameters = Параметры
page-value-likelihood = Логарифм правдоподобия
page-value-parameters-note = По всей истории, время в неделях. В скобках — интервалы 95 % по кривизне правдоподобия.
page-value-how = Как устроена модель
page-value-how-words = Пока клиент с нами, он покупает в своём темпе; однажды он уходит и не говорит об этом. По числу покупок, времени последней и времени с первой модели (BG/NBD, MBG/NBD, Pareto/NBD) считают вероятность, что клиент ещё с нами, и сколько покупок ждать. Gamma-Gamma говорит, сколько приносит его покупка, — по его повторным покупкам и по всем клиентам. Каждая модель проверяется на последней части истории, которой она не видела, против «прежнего темпа» и «никто не покупает»; лучшая подбирается заново по всей истории. Ожидаемая ценность дисконтируется по дню каждой покупки. BG/NBD считает, что всякий разовый покупатель ещё с нами; когда побеждает она, показана вероятность по MBG/NBD.
page-value-deciles = Десять равных частей по ожидаемой ценности
page-value-deciles-alt = Таблица десяти равных частей клиентов по ожидаемой ценности
page-value-deciles-note = 1 — лучшая десятая часть; клиенты с равной ценностью стоят вместе. Нажмите на строку, чтобы взять её дальше.
page-value-decile = Дециль
page-value-clients = Клиентов
page-value-alive = С нами
page-value-purchases = Покупок
page-value-purchase = Одна покупка
page-value-next = Ещё одна стоит
page-value-each = На клиента
page-value-share = Доля
page-value-bar = Доля ожидаемого
page-value-take = Собрать сегмент: дециль { $decile }, { $clients }
page-value-take-note = Дециль { $decile } несёт { $share } ожидаемой { $money ->
    [margin] маржи
   *[other] выручки
  }.
