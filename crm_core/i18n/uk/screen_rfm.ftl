page-rfm-answer = За { $window } купували **{ $scored }**, не купували — { $unscored }. Група «{ $group }» принесла **:green[{ $share }]** грошей.
page-rfm-answer-chosen = В обраних клітинках **:green[{ $clients }]**; їхня частка грошей — **{ $share }**.
page-rfm-nobody = За { $window } до { $day } ніхто не купував. Оберіть інший день або завантажте операції.
page-rfm-best = { $k } — найкращий бал на кожній осі.
page-rfm-scheme = Схема
page-rfm-scheme-default = стандартна
page-rfm-scheme-dealer = автосалон
page-rfm-scheme-trial = своя
page-rfm-window = Покупки за
page-rfm-window-scheme = як у схемі
page-rfm-window-all = усю історію
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
page-rfm-grid-note = У клітинці — клієнти та показник. Натисніть на клітинки, щоб зібрати сегмент; той самий вибір є у списку поруч. Джерело: покупки за строк схеми.
page-rfm-limits = Пороги балів
page-rfm-limits-note = Рівні значення отримують рівний бал. В останньому рядку — найгірше зі знайдених значень.
page-rfm-score = Бал
page-rfm-r-upto = R: днів, до
page-rfm-f-from = F: днів, від
page-rfm-m-from = M: від
page-rfm-cells = Обрані клітинки
page-rfm-cells-none = Натисніть на сітку або оберіть тут
page-rfm-cells-help = Той самий вибір, що й натисканням на сітку, для клавіатури.
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
page-rfm-groups-small = Не вмістилися підписи: { $groups }.
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

# The laboratory
page-rfm-group-set = Групи
page-rfm-empty = Ні в кого немає бала { $scores }: { $why }
page-rfm-empty-quantile = те саме значення — у більшої кількості клієнтів, ніж уміщується в одну частку, а рівні значення отримують рівний бал.
page-rfm-empty-jenks = різних значень менше, ніж балів.
page-rfm-empty-edges = між цими порогами немає клієнтів.
page-rfm-view-edges = Чутливість
page-rfm-view-proof = Чи справдилося
page-rfm-view-schemes = Схеми та групи
page-rfm-move-by = Зсунути поріг на
page-rfm-no-edges = У цій схемі немає порогів, які хтось міг би перейти.
page-rfm-edge-down = поріг нижче на { $share }
page-rfm-edge-up = поріг вище на { $share }
page-rfm-sensitivity = Скільки клієнтів змінять клітинку, якщо зсунути один поріг на { $share }
page-rfm-sensitivity-alt = Стовпці за кожним порогом: частка клієнтів, які змінять клітинку, якщо поріг нижче або вище на { $share }
page-rfm-sensitivity-note = Від клієнтів із балами; дні й візити зсуваються щонайменше на одиницю. Довгий стовпець: поруч із порогом багато клієнтів, і клітинка каже про них мало. Натисніть на стовпець, щоб побачити, хто це.
page-rfm-edge = Поріг
page-rfm-edge-recency = { $count ->
    [one] { $shown } день
    [few] { $shown } дні
   *[other] { $shown } днів
}
page-rfm-edge-frequency = { $count ->
    [one] { $shown } день із покупкою
    [few] { $shown } дні з покупкою
   *[other] { $shown } днів із покупкою
}
page-rfm-edge-moved = { $edge }: { $before } → { $after } — змінять клітинку { $clients } ({ $share })
page-rfm-cell-before = Код зараз
page-rfm-cell-after = Код стане
page-rfm-money = Сума покупок у вікні
page-rfm-more-cells = і ще пар кодів: { $count } ({ $clients })
page-rfm-segment-of-moved = Зібрати сегмент: { $clients }
page-rfm-no-rule = У каталозі немає показника для такого вікна чи відбору, тому правилом цих клієнтів не описати.
page-rfm-proof-months = Бали на день стільки тому проти покупок після нього
page-rfm-proving = Рахуємо бали на минулий день
page-rfm-proof = Бали на { $before } і покупки до { $after }
page-rfm-verdict-yes = **Так:** з { $best } знову купили { $first }, з { $worst } — { $second } (різниця від { $low } до { $high } в. п.).
page-rfm-verdict-no = **Ні, навпаки:** з { $best } знову купили { $first }, з { $worst } — { $second } (різниця від { $low } до { $high } в. п.).
page-rfm-verdict-unclear = **Сказати не можна:** з { $best } знову купили { $first }, з { $worst } — { $second }; різниця може бути від { $low } до { $high } в. п.
page-rfm-not-every-step = Але не кожен щабель між ними вищий за попередній.
page-rfm-ladder = Частка тих, хто купив після { $before }, за балами
page-rfm-ladder-alt = Три графіки: частка тих, хто купив з { $before } до { $after }, за балами давності, частоти й грошей, з інтервалами 95%
page-rfm-ladder-note = Добрий бал зростає зліва направо. Відрізки — інтервали 95% (Вілсон).
page-rfm-proof-grid = Частка тих, хто купив після { $before }, за клітинками
page-rfm-proof-grid-alt = RFM-сітка на { $before }, колір — частка тих, хто купив до { $after }
page-rfm-proof-grid-note = У клітинці: частка тих, хто купив, і скільки в ній було клієнтів на минулий день.
page-rfm-proof-groups = Те саме за групами
page-rfm-bought-share = Купили
page-rfm-a-head = Грошей на клієнта
page-rfm-all = Усі з балами
page-rfm-proof-note = Групи та клітинки — на минулий день, за його ж порогами. У дужках інтервали 95%. Клієнтів, у яких того дня балів не було, не враховано.
page-rfm-schemes = Збережені схеми
page-rfm-save-as = Зберегти схему, вибрану вище, під назвою
page-rfm-save-as-help = Та сама назва ще раз — наступна версія.
page-rfm-save = Зберегти схему
page-rfm-one-scheme = Збережена схема
page-rfm-choose = Зробити схемою бази
page-rfm-remove = Прибрати зі списку
page-rfm-removed = прибрана зі списку
page-rfm-bring-back = Повернути новою версією
page-rfm-of-base = :green-badge[схема бази]
page-rfm-edit-groups = Названі групи
page-rfm-start-from = Почати з
page-rfm-empty-set = порожнього набору
page-rfm-patterns-note = У шаблоні три місця для R, F і M, від 1 до { $k }: цифра, кілька в дужках або * — будь-яка; кілька шаблонів через пробіл: 5[45]* 455. Код може входити лише до однієї групи; решта — «інші».
page-rfm-patterns = Шаблони
page-rfm-patterns-help = Наприклад, 5[45]* 455
page-rfm-first-days = Перша покупка, не більше днів тому
page-rfm-first-days-help = Порожньо — будь-коли. У наборі один строк.
page-rfm-set-name = Назва набору
page-rfm-save-groups = Зберегти групи
page-rfm-covered = { $groups ->
    [one] { $groups } група
    [few] { $groups } групи
   *[other] { $groups } груп
}, кодів { $codes } з { $all }; жоден код не потрапив у дві.
page-rfm-group-as-segment = Група як сегмент
page-rfm-pick-group = Виберіть групу
