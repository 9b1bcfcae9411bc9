page-rfm-answer = За { $window } покупали **{ $scored }**, не покупали — { $unscored }. Группа «{ $group }» принесла **:green[{ $share }]** денег.
page-rfm-answer-chosen = В выбранных клетках **:green[{ $clients }]**; их доля денег — **{ $share }**.
page-rfm-nobody = За { $window } до { $day } никто не покупал. Выберите другой день или загрузите операции.
page-rfm-best = { $k } — лучший балл на каждой оси.
page-rfm-scheme = Схема
page-rfm-scheme-default = стандартная
page-rfm-scheme-dealer = автосалон
page-rfm-scheme-trial = своя
page-rfm-window = Покупки за
page-rfm-window-scheme = как в схеме
page-rfm-window-all = всю историю
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
page-rfm-grid-note = В клетке — клиенты и показатель. Нажмите на клетки, чтобы собрать сегмент; тот же выбор есть в списке рядом. Источник: покупки за срок схемы.
page-rfm-limits = Пороги баллов
page-rfm-limits-note = Равные значения получают равный балл. В последней строке — худшее из найденных значений.
page-rfm-score = Балл
page-rfm-r-upto = R: дней, до
page-rfm-f-from = F: дней, от
page-rfm-m-from = M: от
page-rfm-cells = Выбранные клетки
page-rfm-cells-none = Нажмите на сетку или выберите здесь
page-rfm-cells-help = Тот же выбор, что и нажатием на сетку, для клавиатуры.
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
page-rfm-groups-small = Не поместились подписи: { $groups }.
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

# The laboratory
page-rfm-group-set = Группы
page-rfm-empty = Ни у кого нет балла { $scores }: { $why }
page-rfm-empty-quantile = одно и то же значение — у большего числа клиентов, чем помещается в одну долю, а равные значения получают равный балл.
page-rfm-empty-jenks = разных значений меньше, чем баллов.
page-rfm-empty-edges = между этими порогами нет клиентов.
page-rfm-view-edges = Чувствительность
page-rfm-view-proof = Сбылось ли
page-rfm-view-schemes = Схемы и группы
page-rfm-move-by = Сдвинуть порог на
page-rfm-no-edges = В этой схеме нет порогов, которые кто-то мог бы перейти.
page-rfm-edge-down = порог ниже на { $share }
page-rfm-edge-up = порог выше на { $share }
page-rfm-sensitivity = Сколько клиентов сменят клетку, если сдвинуть один порог на { $share }
page-rfm-sensitivity-alt = Столбцы по каждому порогу: доля клиентов, которые сменят клетку, если порог ниже или выше на { $share }
page-rfm-sensitivity-note = От клиентов с баллами; дни и визиты сдвигаются хотя бы на единицу. Длинный столбец: рядом с порогом много клиентов, и клетка о них говорит мало. Нажмите на столбец, чтобы увидеть, кто это.
page-rfm-edge = Порог
page-rfm-edge-recency = { $count ->
    [one] { $shown } день
    [few] { $shown } дня
   *[other] { $shown } дней
}
page-rfm-edge-frequency = { $count ->
    [one] { $shown } день с покупкой
    [few] { $shown } дня с покупкой
   *[other] { $shown } дней с покупкой
}
page-rfm-edge-moved = { $edge }: { $before } → { $after } — сменят клетку { $clients } ({ $share })
page-rfm-cell-before = Код сейчас
page-rfm-cell-after = Код станет
page-rfm-money = Сумма покупок в окне
page-rfm-more-cells = и ещё пар кодов: { $count } ({ $clients })
page-rfm-segment-of-moved = Собрать сегмент: { $clients }
page-rfm-no-rule = В каталоге нет показателя для такого окна или отбора, поэтому правилом этих клиентов не описать.
page-rfm-proof-months = Баллы на день столько назад против покупок после него
page-rfm-proving = Считаем баллы на прошлый день
page-rfm-proof = Баллы на { $before } и покупки по { $after }
page-rfm-verdict-yes = **Да:** из { $best } снова купили { $first }, из { $worst } — { $second } (разность от { $low } до { $high } п. п.).
page-rfm-verdict-no = **Нет, наоборот:** из { $best } снова купили { $first }, из { $worst } — { $second } (разность от { $low } до { $high } п. п.).
page-rfm-verdict-unclear = **Сказать нельзя:** из { $best } снова купили { $first }, из { $worst } — { $second }; разность может быть от { $low } до { $high } п. п.
page-rfm-not-every-step = Но не каждая ступень между ними выше предыдущей.
page-rfm-ladder = Доля купивших после { $before } по баллам
page-rfm-ladder-alt = Три графика: доля купивших с { $before } по { $after } по баллам давности, частоты и денег, с интервалами 95 %
page-rfm-ladder-note = Хороший балл растёт слева направо. Отрезки — интервалы 95 % (Вильсон).
page-rfm-proof-grid = Доля купивших после { $before } по клеткам
page-rfm-proof-grid-alt = RFM-сетка на { $before }, цвет — доля купивших по { $after }
page-rfm-proof-grid-note = В клетке: доля купивших и сколько в ней было клиентов на прошлый день.
page-rfm-proof-groups = То же по группам
page-rfm-bought-share = Купили
page-rfm-a-head = Денег на клиента
page-rfm-all = Все с баллами
page-rfm-proof-note = Группы и клетки — на прошлый день, по его же порогам. В скобках интервалы 95 %. Клиенты, у которых в тот день баллов не было, не учтены.
page-rfm-schemes = Сохранённые схемы
page-rfm-save-as = Сохранить схему, выбранную выше, под именем
page-rfm-save-as-help = То же имя ещё раз — следующая версия.
page-rfm-save = Сохранить схему
page-rfm-one-scheme = Сохранённая схема
page-rfm-choose = Сделать схемой базы
page-rfm-remove = Убрать из списка
page-rfm-removed = убрана из списка
page-rfm-bring-back = Вернуть новой версией
page-rfm-of-base = :green-badge[схема базы]
page-rfm-edit-groups = Названные группы
page-rfm-start-from = Начать с
page-rfm-empty-set = пустого набора
page-rfm-patterns-note = В шаблоне три места для R, F и M, от 1 до { $k }: цифра, несколько в скобках или * — любая; несколько шаблонов через пробел: 5[45]* 455. Код может входить только в одну группу; остальные — «прочие».
page-rfm-patterns = Шаблоны
page-rfm-patterns-help = Например, 5[45]* 455
page-rfm-first-days = Первая покупка, не больше дней назад
page-rfm-first-days-help = Пусто — когда угодно. В наборе один срок.
page-rfm-set-name = Название набора
page-rfm-save-groups = Сохранить группы
page-rfm-covered = { $groups ->
    [one] { $groups } группа
    [few] { $groups } группы
   *[other] { $groups } групп
}, кодов { $codes } из { $all }; ни один код не попал в две.
page-rfm-group-as-segment = Группа как сегмент
page-rfm-pick-group = Выберите группу
