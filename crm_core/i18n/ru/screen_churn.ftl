page-churn-preparing = Считаем, в каком ритме покупают клиенты…
page-churn-answer-purchases = Половина покупателей впервые становится неактивной через **:green[{ $median }]** после первой покупки (95 %: { $interval }).
page-churn-answer-contracts = Половина договоров закрывается через **:green[{ $median }]** (95 %: { $interval }).
page-churn-answer-still-purchases = Через { $span } после первой покупки с нами ещё **:green[{ $share }]** покупателей (95 %: { $low } – { $high }).
page-churn-answer-still-contracts = Через { $span } ещё действуют **:green[{ $share }]** договоров (95 %: { $low } – { $high }).
page-churn-apart = Раньше всех уходят «{ $first }» (**{ $soon }**), дольше всех остаются «{ $last }» (**{ $late }**).
page-churn-alike = Между частями разницы не видно.
page-churn-differ = Части различаются.
page-churn-subject = Кто уходит
page-churn-subject-purchases = Покупатели
page-churn-subject-contracts = Договоры
page-churn-bought = Покупали хоть раз
page-churn-active = Активны
page-churn-inactive = Неактивны
page-churn-soon = { $days ->
    [one] Станут неактивны за { $days } день
    [few] Станут неактивны за { $days } дня
   *[other] Станут неактивны за { $days } дней
 }
page-churn-limit = Порог неактивности, дней без покупки
page-churn-limit-help = Двигайте: кривые и числа меняются сразу. В базу порог попадёт, только когда вы его сохраните.
page-churn-limit-set = Порог базы задан вручную.
page-churn-limit-proposed = Порог базы предложен по паузам.
page-churn-limit-trial = Это проба; порог базы — { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
 }.
page-churn-proposed = По паузам между покупками предложено дней: { $days }. За этот срок заканчиваются { $share } пауз (пауз в расчёте: { $gaps }).
page-churn-ask = Предложить порог нельзя: для этого покупкой должны закончиться { $share } пауз, а заканчиваются { $reached }. Выберите сами.
page-churn-hint = Для начала: { $share } пауз заканчиваются за { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
 }.
page-churn-ask-once = Предложить порог нельзя: дважды ещё никто не покупал. Выберите сами.
page-churn-save = { $days ->
    [one] Сохранить порог: { $days } день
    [few] Сохранить порог: { $days } дня
   *[other] Сохранить порог: { $days } дней
 }
page-churn-take = Взять предложенный: { $days }
page-churn-limit-mark = порог: { $days } дн.
page-churn-by = Разделить по признаку или сегменту
page-churn-by-none = Не делить
page-churn-days = { $days ->
    [one] { $shown } день
    [few] { $shown } дня
   *[other] { $shown } дней
 }
page-churn-months = { $months } мес.
page-churn-from-to = { $low } – { $high }
page-churn-or-more = от { $low }
page-churn-everybody = Все
page-churn-terms-unnamed = Без названия
page-churn-curves-purchases = Доля покупателей, которые ещё с нами
page-churn-curves-purchases-by = Доля покупателей, которые ещё с нами: { $by }
page-churn-curves-contracts = Доля договоров, которые ещё действуют
page-churn-curves-contracts-by = Доля договоров, которые ещё действуют: { $by }
page-churn-curves-alt = Кривые дожития Каплана — Мейера с доверительной полосой и числом под наблюдением; те же числа в таблице ниже
page-churn-curves-x-months-purchases = месяцев с первой покупки
page-churn-curves-x-days-purchases = дней с первой покупки
page-churn-curves-x-months-contracts = месяцев с открытия договора
page-churn-curves-x-days-contracts = дней с открытия договора
page-churn-curves-note-purchases = Каплан — Мейер от первой покупки до первой неактивности; полоса — 95 % log-log, пустой кружок — медиана. Раньше порога ({ $days } дн.) неактивным стать нельзя. Кривая обрывается там, где под наблюдением осталось слишком мало клиентов. Делите по тому, что известно с начала: признак, появившийся позже, приукрашивает кривую. Источник: покупки.
page-churn-curves-note-contracts = Каплан — Мейер от открытия до закрытия договора; полоса — 95 % log-log, пустой кружок — медиана. Источник: договоры.
page-churn-at-risk-purchases = Под наблюдением, клиентов
page-churn-at-risk-contracts = Под наблюдением, договоров
page-churn-log-rank = Лог-ранг: { $p }.
page-churn-p-small = p < 0,001
page-churn-point = { $part }: через { $span } с нами ещё { $share }
page-churn-largest = Нарисованы самые большие части, числом { $count }; все части — в таблице ниже.
page-churn-left-part = Часть
page-churn-left-by = Ушли за
page-churn-left-pick = Выберите
page-churn-next = Собрать сегмент: { $clients }
page-churn-next-none = Собрать сегмент
page-churn-next-save-first = Сначала сохраните порог
page-churn-part = Часть
page-churn-began-purchases = Покупателей
page-churn-gone-purchases = Становились неактивны
page-churn-began-contracts = Договоров
page-churn-gone-contracts = Закрыто
page-churn-median = Медиана
page-churn-interval = Интервал 95 %
page-churn-after-year = С нами через год
page-churn-after = Что бывает после льготного периода
page-churn-after-purchases = После льготного периода: доля клиентов, которые ещё с нами
page-churn-after-contracts = После льготного периода: доля договоров, которые ещё действуют
page-churn-after-alt = Кривые дожития от дня, когда закончился льготный период
page-churn-after-x-months-purchases = месяцев после окончания льготного периода
page-churn-after-x-months-contracts = месяцев после окончания льготного периода
page-churn-after-x-days-purchases = дней после окончания льготного периода
page-churn-after-x-days-contracts = дней после окончания льготного периода
page-churn-after-note-purchases = Отсчёт от дня, когда у клиента закончился льготный период; взяты те, кто был тогда активен (порог { $days } дн.). Первые 30 дней развивающие предложения не делаются. Источник: льготные периоды и покупки.
page-churn-after-note-contracts = Отсчёт от дня, когда у клиента закончился льготный период; взяты договоры, которые тогда действовали. Первые 30 дней развивающие предложения не делаются. Источник: льготные периоды и договоры.
page-churn-period = Когорты
page-churn-period-month = По месяцам
page-churn-period-quarter = По кварталам
page-churn-measure = В клетке
page-churn-measure-retention = Покупают
page-churn-measure-revenue = Выручка
page-churn-measure-margin = Маржа
page-churn-window = Показать когорты
page-churn-cohorts-retention = Какая доля когорты покупает, %
page-churn-cohorts-revenue = Сколько принёс один клиент когорты, накоплено, { $unit }
page-churn-cohorts-margin = Сколько маржи принёс один клиент когорты, накоплено, { $unit }
page-churn-unit-1 = { $currency }
page-churn-unit-1000 = тыс. { $currency }
page-churn-unit-1000000 = млн { $currency }
page-churn-cohorts-alt = Тепловая карта когорт по времени первой покупки; те же клетки выбираются списками ниже
page-churn-cohorts-x-month = месяцев с первой покупки
page-churn-cohorts-x-quarter = кварталов с первой покупки
page-churn-cohorts-note-retention = Когорта — клиенты с первой покупкой в этом периоде; в клетке доля тех, у кого в периоде был день с покупкой. Нажмите на клетку, чтобы увидеть клиентов. Бледная клетка — период ещё не закончился. Без покупок в базе: { $outside }. Источник: покупки.
page-churn-cohorts-note-revenue = Сумма покупок за вычетом возвратов к концу периода, на одного клиента когорты. Бледная клетка — период ещё не закончился. Без покупок в базе: { $outside }. Источник: покупки.
page-churn-cohorts-note-margin = Маржа к концу периода, на одного клиента когорты. Бледная клетка — период ещё не закончился. Без покупок в базе: { $outside }. Источник: покупки.
page-churn-no-cohorts = Когорт пока нет: ни одной покупки.
page-churn-cell-retention = { $cohort }, период { $since }: покупали { $value } из когорты ({ $clients })
page-churn-cell-revenue = { $cohort }, к концу периода { $since }: { $value } на клиента ({ $clients })
page-churn-cell-margin = { $cohort }, к концу периода { $since }: { $value } маржи на клиента ({ $clients })
page-churn-not-over = период ещё не закончился
page-churn-cohort = Когорта
page-churn-since-month = Месяц с начала
page-churn-since-quarter = Квартал с начала
page-churn-who = Кого взять
page-churn-who-bought = Покупали
page-churn-who-silent = Не покупали
page-churn-who-all = Всю когорту

page-start-empty-churn = Здесь будет видно, когда клиенты уходят и почему; покупок пока нет.
