page-rfm-answer = У вікні купували **{ $scored }**, без покупок — { $unscored }. Група «{ $group }» принесла **:green[{ $share }]** грошей.
page-rfm-answer-chosen = В обраних клітинках **:green[{ $clients }]**; їхня частка грошей — **{ $share }**.
page-rfm-nobody = До { $day } у вікні ніхто не купував. Оберіть інший день або завантажте операції.
page-rfm-best = { $k } — найкращий бал на кожній осі.
page-rfm-scheme = Схема
page-rfm-scheme-default = стандартна
page-rfm-scheme-dealer = автосалон
page-rfm-scheme-trial = своя
page-rfm-window = Вікно
page-rfm-window-scheme = як у схемі
page-rfm-window-all = вся історія
page-rfm-window-days = { $days ->
    [one] { $days } день
    [few] { $days } дні
    *[other] { $days } днів
  }
page-rfm-cuts = Пороги
page-rfm-cuts-scheme = як у схемі
page-rfm-cuts-quantile = квантилі
page-rfm-cuts-jenks = природні
page-rfm-cuts-edges = свої
page-rfm-edges-recency = R: днів, до ({ $count })
page-rfm-edges-frequency = F: днів із покупкою, від ({ $count })
page-rfm-edges-monetary = M: сума, від ({ $count })
page-rfm-colour = Колір клітинки
page-rfm-measure-clients = Клієнтів
page-rfm-measure-revenue = Виручка на клієнта
page-rfm-measure-average-check = Середній чек
page-rfm-measure-margin = Маржа на клієнта
page-rfm-x = F — днів із покупкою, частіше →
page-rfm-y = R — давність, нещодавно →
page-rfm-grid = Давність × частота: { $measure }
page-rfm-grid-alt = RFM-сітка клієнтів за давністю й частотою, колір — { $measure }
page-rfm-grid-note = У клітинці — клієнти та показник. Клацніть по клітинках, щоб зібрати сегмент; той самий вибір є у списку поруч. Джерело: покупки у вікні.
page-rfm-limits = Пороги балів
page-rfm-limits-note = Рівні значення отримують рівний бал. В останньому рядку — найгірше зі знайдених значень.
page-rfm-score = Бал
page-rfm-r-upto = R: днів, до
page-rfm-f-from = F: днів, від
page-rfm-m-from = M: від
page-rfm-cells = Обрані клітинки
page-rfm-cells-none = Клацніть по сітці або оберіть тут
page-rfm-cells-help = Той самий вибір, що й клацанням по сітці, для клавіатури.
page-rfm-view = Показати нижче
page-rfm-view-groups = Групи
page-rfm-view-codes = Коди
page-rfm-view-moves = Хто перейшов
page-rfm-groups = { $count ->
    [one] { $count } група: площа — клієнти, колір — як у сітці
    [few] { $count } групи: площа — клієнти, колір — як у сітці
    *[other] { $count } груп: площа — клієнти, колір — як у сітці
  }
page-rfm-groups-alt = Карта груп за кількістю клієнтів, груп: { $count }
page-rfm-groups-note = Групи задано за балами; кожен клієнт із балами входить рівно до однієї.
page-rfm-codes = Коди та клієнти
page-rfm-codes-alt = Таблиця кодів RFM із групами та клієнтами
page-rfm-code = Код
page-rfm-group = Група
page-rfm-clients = Клієнтів
page-rfm-share = Частка, %
page-rfm-moves-back = Порівняти з базою стільки днів тому
page-rfm-moves = Хто перейшов з { $before } до { $after }
page-rfm-moves-alt = Переходи клієнтів між групами з { $before } до { $after }
page-rfm-moves-note = Ліворуч — було, праворуч — стало. Кожна дата ділиться своїми порогами, тому кожна сторона дорівнює сітці своєї дати.
page-rfm-matrix = Те саме матрицею: усього клієнтів { $base }
page-rfm-matrix-alt = Матриця переходів між групами, усього клієнтів { $base }
page-rfm-matrix-note = Рядки — було, стовпці — стало. Клітинки в сумі дають базу.
page-rfm-then = група станом на { $day }
page-rfm-no-score = Без покупки у вікні
page-rfm-not-yet = Ще не клієнт
page-rfm-take-over = Застосувати цю схему до бази
page-rfm-take-over-help = Сегменти беруть R, F і M за схемою бази.
page-rfm-trial = Це проба: сегменти поки рахують за схемою бази.
page-rfm-next = Зібрати сегмент: { $clients }
page-rfm-next-note = Обрані клітинки стануть правилом сегмента.
page-rfm-pick-first = Спершу оберіть клітинки сітки.
