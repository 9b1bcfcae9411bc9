# Экран «Эффект»: модели прошлых кампаний
page-models = Чему научили прошлые кампании
page-models-intro = Кто откликается и чью покупку добавляет коммуникация. Модель учится на прежних кампаниях и используется, только если на последней из них говорит больше, чем одно число для всех.
page-models-kind = Модель
page-models-kind-uplift = аплифт
page-models-kind-response = отклик
page-models-class = Тип коммуникации
page-models-channel = Канал
page-models-any = любой канал
page-models-used = Что используется
page-models-verdict-better = модель
page-models-verdict-constant = одно число для всех
page-models-verdict-untested = одно число для всех, проверить не на чем
page-models-figure = Сколько говорит лучшая (97,5 %)
page-models-constant = Для всех
page-models-day = На дату
page-models-note = Аплифт: Qini — добавленных исходов на 100 коммуникаций сверх случайного порядка. Отклик: AUC, 0,5 — случайность. То, что используется, становится показателем сегментов: аплифт и вероятность отклика по типам коммуникаций.
page-models-qini-figure = Qini { $value } ({ $lower }…{ $upper })
page-models-auc-figure = AUC { $value } ({ $lower }…{ $upper })
page-models-shown = Рассмотреть
page-models-origin = Обучена на: { $trained } ({ $learned }). Проверена на: { $tested } ({ $clients }). Исходы за { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
  } с коммуникации; показатели — на день до неё.
page-models-qini = Кого брать первыми
page-models-qini-alt = Добавленные покупки на клиента целевой группы, если брать клиентов в порядке модели, рядом со случайным порядком.
page-models-qini-note = На проверочной кампании (Рэдклифф, 2007). Чем выше линия над пунктиром, тем больше приносит часть списка.
page-models-fifths = Предсказано и получено, по пятым частям
page-models-fifths-alt = Предсказанный и полученный аплифт в пяти частях клиентов, начиная с самого высокого, с 95-процентными интервалами.
page-models-fifths-note = Точки — целевая минус контрольная на проверочной кампании, 95 % (Ньюкомб). Чёрточки — что предсказала модель.
page-models-fifth-hover = { $clients }
    предсказано { $foretold }
    получено { $seen }
page-models-by-model = по модели
page-models-at-random = наугад
page-models-taken = взято клиентов
page-models-added = добавлено
page-models-uplift = аплифт
page-models-fifths-x = пятые части, сначала самый высокий аплифт
page-models-foretold = предсказано
page-models-reliability = Что предсказано и что произошло
page-models-reliability-alt = Доля клиентов с исходом в зависимости от предсказанной вероятности, группами, с 95-процентными интервалами.
page-models-reliability-note = На проверочной кампании; отрезки — 95-процентные интервалы (Уилсон).
page-models-lift = Лифт по децилям
page-models-lift-alt = Доля клиентов с исходом в каждой десятой части по предсказанной вероятности, начиная с самой высокой.
page-models-lift-note = На проверочной кампании. Вверху столбца — во сколько раз больше, чем среди всех.
page-models-predicted = предсказанная вероятность
page-models-did = с исходом
page-models-tenths = децили по вероятности, сначала самая высокая
page-models-fit = Обучить на { $day }
