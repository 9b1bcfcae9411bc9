# Экран «Отток», нижняя часть: риск
page-risk-title = Кто уйдёт следующим
page-risk-nothing = Риск оттока ещё не посчитан. Модель учится на клиентах прошлой даты и проверяется на более поздней; у сегментов появятся три новых показателя: риск, его дециль и главная причина.
page-risk-who = { $days ->
    [one] Кто уйдёт в ближайший { $days } день
    [few] Кто уйдёт в ближайшие { $days } дня
   *[other] Кто уйдёт в ближайшие { $days } дней
  }
page-risk-nobody = На { $day } активных клиентов нет: никто ничего не купил за { $days ->
    [one] последний { $days } день
    [few] последние { $days } дня
   *[other] последние { $days } дней
  }.
page-risk-top = Самые рискованные
page-risk-top-one = 10 %
page-risk-top-two = 20 %
page-risk-top-three = 30 %
page-risk-top-all = Все активные
page-risk-cause = Причина
page-risk-every-cause = Любая причина
page-risk-main-cause = Главная причина
page-risk-clients = Клиентов
page-risk-mean = Средний риск
page-risk-money = Выручка под риском
page-risk-together = Все вместе
page-risk-causes-note = Риск — вероятность, что активный клиент ничего не купит за { $days ->
    [one] следующий { $days } день
    [few] следующие { $days } дня
   *[other] следующие { $days } дней
  }. Главная причина — то, в чём риск снизился бы сильнее всего, будь клиент как все. Выручка под риском — чистая сумма за последние 365 дней, умноженная на риск.
page-risk-take = Удержать { $clients }
page-risk-expected = Ожидаемо уйдут: { $clients }, с ними { $money }.
page-risk-reliability = Что предсказано и что произошло
page-risk-reliability-alt = Доля ушедших клиентов в зависимости от предсказанного риска, десять групп с 95-процентными интервалами; пунктир — точное предсказание.
page-risk-reliability-note = На дату проверки: десять равных групп по предсказанному риску; отрезки — 95-процентные интервалы (Уилсон). Чем ближе к пунктиру, тем буквальнее можно читать риск.
page-risk-reliability-hover = { $clients }
    предсказано { $predicted }
    ушли { $observed } (95 %: { $lower }–{ $upper })
page-risk-exact = точно
page-risk-predicted = предсказанный риск
page-risk-observed = ушли
page-risk-lift = Из самых рискованных 10 % ушли { $share }, из всех — { $all }
page-risk-lift-alt = Доля ушедших в каждой десятой части клиентов, начиная с самых рискованных; пунктир — доля среди всех.
page-risk-lift-note = На дату проверки. Вверху столбца — во сколько раз ушло больше, чем среди всех.
page-risk-lift-hover = Дециль { $decile }: { $clients }
    ушли { $observed } (95 %: { $lower }–{ $upper })
page-risk-tenth-today = Дециль { $decile } на выбранный день
page-risk-tenths = децили по риску, сначала самые рискованные
page-risk-of-all = среди всех { $share }
page-risk-models = Рядом с одной давностью
page-risk-model = Модель
page-risk-auc = AUC (95 %)
page-risk-brier = Brier
page-risk-log-loss = Log loss
page-risk-gain = Выигрыш log loss против давности (95 %)
page-risk-origin = Обучена на { $trained } ({ $learned }), проверена на { $tested }: { $clients }, из них за { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
  } ушли { $gone }. Подобрана на { $fitted }, версия { $version }. AUC — вероятность, что ушедший стоит выше оставшегося (интервал ДеЛонга). Brier и log loss — чем меньше, тем лучше. Модель используется, только если её выигрыш в log loss надёжен.
page-risk-horizon = На сколько дней вперёд
page-risk-horizon-usual = как порог неактивности
page-risk-horizon-help = Если пусто — порог неактивности этой базы, а без него 90.
page-risk-fit = Посчитать риск
page-risk-refit = Обучить заново на { $day }
