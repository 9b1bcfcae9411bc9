page-rfm-answer = В окне покупали **{ $scored }**, без покупок — { $unscored }. Группа «{ $group }» принесла **:green[{ $share }]** денег.
page-rfm-answer-chosen = В выбранных клетках **:green[{ $clients }]**; их доля денег — **{ $share }**.
page-rfm-nobody = К { $day } в окне никто не покупал. Выберите другой день или загрузите операции.
page-rfm-best = { $k } — лучший балл на каждой оси.
page-rfm-scheme = Схема
page-rfm-scheme-default = стандартная
page-rfm-scheme-dealer = автосалон
page-rfm-scheme-trial = своя
page-rfm-window = Окно
page-rfm-window-scheme = как в схеме
page-rfm-window-all = вся история
page-rfm-window-days = { $days ->
    [one] { $days } день
    [few] { $days } дня
    *[other] { $days } дней
  }
page-rfm-cuts = Пороги
page-rfm-cuts-scheme = как в схеме
page-rfm-cuts-quantile = квантили
page-rfm-cuts-jenks = естественные
page-rfm-cuts-edges = свои
page-rfm-edges-recency = R: дней, до ({ $count })
page-rfm-edges-frequency = F: дней с покупкой, от ({ $count })
page-rfm-edges-monetary = M: сумма, от ({ $count })
page-rfm-colour = Цвет клетки
page-rfm-measure-clients = Клиентов
page-rfm-measure-revenue = Выручка на клиента
page-rfm-measure-average-check = Средний чек
page-rfm-measure-margin = Маржа на клиента
page-rfm-x = F — дней с покупкой, чаще →
page-rfm-y = R — давность, недавно →
page-rfm-grid = Давность × частота: { $measure }
page-rfm-grid-alt = RFM-сетка клиентов по давности и частоте, цвет — { $measure }
page-rfm-grid-note = В клетке — клиенты и показатель. Щёлкните по клеткам, чтобы собрать сегмент; тот же выбор есть в списке рядом. Источник: покупки в окне.
page-rfm-limits = Пороги баллов
page-rfm-limits-note = Равные значения получают равный балл. В последней строке — худшее из найденных значений.
page-rfm-score = Балл
page-rfm-r-upto = R: дней, до
page-rfm-f-from = F: дней, от
page-rfm-m-from = M: от
page-rfm-cells = Выбранные клетки
page-rfm-cells-none = Щёлкните по сетке или выберите здесь
page-rfm-cells-help = Тот же выбор, что и щелчком по сетке, для клавиатуры.
page-rfm-view = Показать ниже
page-rfm-view-groups = Группы
page-rfm-view-codes = Коды
page-rfm-view-moves = Кто перешёл
page-rfm-groups = { $count ->
    [one] { $count } группа: площадь — клиенты, цвет — как в сетке
    [few] { $count } группы: площадь — клиенты, цвет — как в сетке
    *[other] { $count } групп: площадь — клиенты, цвет — как в сетке
  }
page-rfm-groups-alt = Карта групп по числу клиентов, групп: { $count }
page-rfm-groups-note = Группы заданы по баллам; каждый клиент с баллами входит ровно в одну.
page-rfm-codes = Коды и клиенты
page-rfm-codes-alt = Таблица кодов RFM с группами и клиентами
page-rfm-code = Код
page-rfm-group = Группа
page-rfm-clients = Клиентов
page-rfm-share = Доля, %
page-rfm-moves-back = Сравнить с базой столько дней назад
page-rfm-moves = Кто перешёл с { $before } по { $after }
page-rfm-moves-alt = Переходы клиентов между группами с { $before } по { $after }
page-rfm-moves-note = Слева — было, справа — стало. Каждая дата делится своими порогами, поэтому каждая сторона равна сетке своей даты.
page-rfm-matrix = То же матрицей: всего клиентов { $base }
page-rfm-matrix-alt = Матрица переходов между группами, всего клиентов { $base }
page-rfm-matrix-note = Строки — было, столбцы — стало. Клетки в сумме дают базу.
page-rfm-then = группа на { $day }
page-rfm-no-score = Без покупки в окне
page-rfm-not-yet = Ещё не клиент
page-rfm-take-over = Применить эту схему к базе
page-rfm-take-over-help = Сегменты берут R, F и M по схеме базы.
page-rfm-trial = Это проба: сегменты пока считают по схеме базы.
page-rfm-next = Собрать сегмент: { $clients }
page-rfm-next-note = Выбранные клетки станут правилом сегмента.
page-rfm-pick-first = Сначала выберите клетки сетки.
