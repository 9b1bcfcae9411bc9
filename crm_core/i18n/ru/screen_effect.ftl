# Экран «Эффект»
page-effect-period = Начались
page-effect-period-year = за год
page-effect-period-quarter = за три месяца
page-effect-period-all = за всё время
page-effect-window = Окно учёта покупок, дней
page-effect-window-14 = 14
page-effect-window-30 = 30
page-effect-window-60 = 60
page-effect-window-90 = 90
page-effect-none = За этот период измерять нечего. Выпустите список с контрольной группой или загрузите участников кампании, которая шла в другой системе.
page-effect-to-campaigns = К кампаниям
page-effect-answer =
    { $count ->
        [one] { $campaigns } кампания добавила
        [few] { $campaigns } кампании добавили
       *[other] { $campaigns } кампаний добавили
    } :green[**{ $net }**] маржи (95 %: { $lower } … { $upper }). Без учёта контрольной группы отчёт приписал бы **{ $naive }**.
page-effect-answer-unclear =
    { $count ->
        [one] { $campaigns } кампания добавила
        [few] { $campaigns } кампании добавили
       *[other] { $campaigns } кампаний добавили
    } **{ $net }** маржи, и это неотличимо от нуля (95 %: { $lower } … { $upper }). Без учёта контрольной группы отчёт приписал бы **{ $naive }**.
page-effect-answer-shares =
    { $count ->
        [one] { $campaigns } кампания измерена
        [few] { $campaigns } кампании измерены
       *[other] { $campaigns } кампаний измерено
    } по доле купивших; сколько маржи они добавили, сказать нельзя.
page-effect-answer-nothing =
    { $count ->
        [one] О { $campaigns } кампании сказать пока нельзя
       *[other] О { $campaigns } кампаниях сказать пока нельзя
    } ничего: причины названы у каждой.
page-effect-counted =
    { $count ->
        [one] { $campaigns } кампания
        [few] { $campaigns } кампании
       *[other] { $campaigns } кампаний
    } · измерено: { $measured } · ещё идут: { $running } · сказать нельзя: { $unsaid }
page-effect-found-worked =
    { $count ->
        [one] { $shown } кампания сработала
        [few] { $shown } кампании сработали
       *[other] { $shown } кампаний сработали
    }
page-effect-found-harmed =
    { $count ->
        [one] { $shown } кампания навредила
        [few] { $shown } кампании навредили
       *[other] { $shown } кампаний навредили
    }
page-effect-found-nothing =
    { $count ->
        [one] { $shown } кампания без заметного эффекта
        [few] { $shown } кампании без заметного эффекта
       *[other] { $shown } кампаний без заметного эффекта
    }
page-effect-found-open =
    { $count ->
        [one] { $shown } кампания ещё идёт
        [few] { $shown } кампании ещё идут
       *[other] { $shown } кампаний ещё идут
    }
page-effect-found-unsaid =
    { $count ->
        [one] { $shown } кампания без вывода
        [few] { $shown } кампании без вывода
       *[other] { $shown } кампаний без вывода
    }
page-effect-cannot = сказать нельзя
page-effect-axis-share = разница с контролем, п. п.
page-effect-axis-money = маржа за вычетом затрат, { $unit }
page-effect-axis-head = на клиента, { $currency }
page-effect-unit-million = млн { $currency }
page-effect-unit-thousand = тыс. { $currency }
page-effect-unit-plain = { $currency }
page-effect-forest = Доля купивших: сколько добавлено
page-effect-forest-note = Отрезок — 95 % интервал разницы цели и контроля (Ньюкомб, метод 10). Залитый квадрат отличим от нуля и с поправкой на число кампаний (Бенджамини–Хохберг), пустой — нет. Красное — вред.
page-effect-forest-alt = Лесной график, кампаний: { $count }. Разница доли купивших с 95 % интервалом или причина, почему сказать нельзя
page-effect-money = Добавленная маржа и она же без контроля ○
page-effect-money-note = Маржа цели сверх контроля (Уэлч, CUPED) за вычетом коммуникаций, постоянных затрат и скидок. Серое кольцо — что приписал бы отчёт без контрольной группы.
page-effect-money-alt = Добавленная маржа, кампаний: { $count }, с интервалами и рядом цифра без учёта контрольной группы
page-effect-hover-share = { $shown } п. п. ({ $between })
page-effect-hover-money = за вычетом затрат { $net } ({ $lower } … { $upper })
page-effect-hover-naive = без контроля: { $naive }
page-effect-newest = На рисунке { $shown } последних из { $all }; в таблице все.
page-effect-attention-contacts = Коммуникаций
page-effect-attention-contacts-help = Исходящие коммуникации этих кампаний.
page-effect-attention-per-contact = Маржа одной коммуникации
page-effect-attention-per-contact-help = Добавленная маржа за вычетом затрат ÷ коммуникации, по кампаниям, где её можно посчитать.
page-effect-attention-per-thousand = Коммуникаций на 1 000 маржи
page-effect-attention-per-thousand-help = Сколько внимания клиентов уходит на 1 000 добавленной маржи. Прочерк: добавленное неотличимо от нуля.
page-effect-attention-refusals = Отказов на 10 000 коммуникаций
page-effect-attention-refusals-help = Клиенты цели, отказавшиеся в окне, на 10 000 коммуникаций.
page-effect-all = Кампании
page-effect-pools = По типам коммуникаций и каналам
page-effect-pools-note = Кампании одного вида вместе, и те, что слишком малы, чтобы судить о них отдельно: разница доли купивших, случайные эффекты (Дерсимониан–Лэрд); маржа складывается.
page-effect-col-campaign = Кампания
page-effect-col-class = Тип
page-effect-col-channel = Канал
page-effect-col-began = Начало
page-effect-col-target = Цель
page-effect-col-control = Контроль
page-effect-col-effect = Эффект, п. п.
page-effect-col-interval = 95 %
page-effect-col-net = Маржа
page-effect-col-naive = Без контроля
page-effect-col-verdict = Вывод
page-effect-col-campaigns = Кампаний
page-effect-col-together = Вместе, п. п.
page-effect-col-contacts = Коммуникаций
page-effect-col-outcome = Исход
page-effect-col-difference = Разница
page-effect-col-lift = Прирост
page-effect-col-what = Что
page-effect-col-amount = Сумма
page-effect-col-check = Проверка
page-effect-col-result = Результат
page-effect-col-response = Отклик
page-effect-col-count = Число
page-effect-col-step = Шаг
page-effect-col-targeted = В списке
page-effect-col-delivered = Доставлено
page-effect-col-undelivered = Не доставлено
page-effect-col-unknown = Неизвестно
page-effect-col-said-yes = Откликнулись
page-effect-verdict-worked = сработала
page-effect-verdict-harmed = навредила
page-effect-verdict-nothing = без заметного эффекта
page-effect-verdict-open = ещё идёт
page-effect-word-added = добавлено
page-effect-word-harmed = вред
page-effect-word-no-difference = разница незаметна
page-effect-one = Одна кампания вблизи
page-effect-choose = Кампания
page-effect-choose-none = выберите здесь или нажмите на рисунок
page-effect-variant = Вариант
page-effect-variant-all = все варианты
page-effect-one-added = Купили { $target } цели и { $control } контроля: { $difference } п. п. (95 %: { $between }). Это **{ $added } покупателей**, которые иначе не пришли бы; без контроля отчёт приписал бы { $naive }.
page-effect-one-harmed = Купили { $target } цели и { $control } контроля: { $difference } п. п. (95 %: { $between }). Кампания навредила: **{ $added } покупателей**; без контроля отчёт приписал бы { $naive }.
page-effect-one-no-difference = Купили { $target } цели и { $control } контроля: { $difference } п. п. (95 %: { $between }). Разница неотличима от случайной (добавлено покупателей: { $added }); без контроля отчёт приписал бы { $naive }.
page-effect-funnel = Что стало с сообщением
page-effect-funnel-note = В списке = доставлено + не доставлено + неизвестно. Отклик доказывает доставку; контроля здесь нет.
page-effect-funnel-alt = Столбцы: в списке, доставлено, не доставлено, неизвестно, откликнулись
page-effect-funnel-none = В списке никого не было.
page-effect-funnel-targeted = В списке
page-effect-funnel-delivered = Доставлено
page-effect-funnel-undelivered = Не доставлено
page-effect-funnel-unknown = Неизвестно
page-effect-funnel-said-yes = Откликнулись
page-effect-curve = Как рос эффект
page-effect-curve-note = Разница цели и контроля к каждому дню после коммуникации, с 95 % полосой. Доли: Ньюкомб; деньги на клиента: Уэлч.
page-effect-curve-alt = Кривая эффекта по дням после коммуникации с 95 % полосой
page-effect-curve-of = Исход
page-effect-curve-days = дней после коммуникации
page-effect-curve-hover = день { $day }: { $value } ({ $between })
page-effect-curve-none = Без контрольной группы или раньше двух дней кривой нет.
page-effect-metric-purchase = Купили
page-effect-metric-response = Откликнулись
page-effect-metric-revenue = Выручка на клиента
page-effect-metric-margin = Маржа на клиента
page-effect-metric-average-check = Средний чек
page-effect-metric-second-purchase = Первая покупка → вторая
page-effect-metric-stayed-active = Остались активными
page-effect-metric-refusal = Отказались
page-effect-line-cuped = за вычетом прежних покупок (CUPED)
page-effect-line-winsorised = без крупнейших сумм
page-effect-outcomes = Все исходы, цель против контроля
page-effect-outcomes-note = Считается { $window } дней со дня коммуникации, для цели и контроля одинаково. Доли в процентных пунктах (Ньюкомб), деньги на клиента (Уэлч), прирост по Доннеру–Зоу и Филлеру. Суммы срезаны на уровне { $winsor } покупателей.
page-effect-brought = Что это принесло
page-effect-money-buyers = Добавлено покупателей
page-effect-money-revenue = Добавленная выручка
page-effect-money-gross = Добавленная маржа
page-effect-money-contacts = Коммуникации
page-effect-money-fixed = Постоянные затраты
page-effect-money-incentives = Скидки и подарки
page-effect-money-net = За вычетом затрат
page-effect-money-naive = То же без учёта контроля
page-effect-money-anyway = Отдано тем, кто купил бы и так
page-effect-money-client = Цена одного добавленного покупателя
page-effect-costs = Сколько она стоила
page-effect-cost-cost-per-contact = Одна коммуникация
page-effect-cost-fixed-cost = Постоянные затраты
page-effect-cost-incentive = Дано каждому купившему
page-effect-cost-incentive-share = Скидка, % от покупок
page-effect-costs-save = Сохранить
page-effect-checks = Можно ли верить сравнению
page-effect-checks-note = «До» — за 90 дней перед коммуникацией, если политика не говорит иного. Вероятность такой разницы меньше 1 % — повод разобраться.
page-effect-check-ratio = Группы такие, как задумано
page-effect-check-unknown = задуманная доля неизвестна
page-effect-check-before-bought = Покупали до
page-effect-check-before-revenue = Выручка до
page-effect-check-before-margin = Маржа до
page-effect-check-met-others = В окне получали другие кампании
page-effect-check-contacted = Контроль, которому всё же написали
page-effect-check-both = В обеих группах после объединения (считаются контролем)
page-effect-check-nobody = никого
page-effect-check-fine = :material/check: p = { $p }
page-effect-check-wrong = :material/warning: p = { $p }
page-effect-check-pair = { $target } и { $control }
page-effect-responses = Отклики, каждый объяснён
page-effect-responses-note = Один отклик клиента на шаг считается один раз; названа первая причина.
page-effect-response-counted = учтён
page-effect-response-control = от контроля
page-effect-response-duplicate = повтор
page-effect-response-late = после окна
page-effect-response-early = до коммуникации
page-effect-response-foreign = не из этой кампании
page-effect-response-unknown-campaign = неизвестная кампания
page-effect-response-undelivered = не доставлено
page-effect-response-opt-out = отказ: закрыт сразу
page-effect-outcome-positive = да
page-effect-outcome-negative = нет
page-effect-outcome-opened = открыто
page-effect-outcome-clicked = переход
page-effect-outcome-undelivered = не доставлено
page-effect-outcome-opt-out = отказ
page-effect-hours = Отклики по часам
page-effect-hours-note = Ответы «да» и «нет» по мере поступления.
page-effect-hours-alt = Отклики по часам; больше всего в { $hour }: { $peak }
page-effect-hours-axis = откликов
page-effect-steps-reach = Что стало с каждым шагом
page-effect-steps-added = Что добавил каждый шаг: { $metric }
page-effect-steps-note = Шаг измеряется по своим дням: от его первой коммуникации до начала следующего. Обе группы целиком, как решил жребий при первом шаге. «Вся кампания» — вся целевая группа против всей контрольной в те же дни, что бы к тому времени ни сделали все шаги.
page-effect-steps-unknown = В журнале нет коммуникаций этих шагов, есть только отклики: что добавил каждый шаг, сказать нельзя.
page-effect-col-days = Дни от коммуникации
page-effect-col-step-alone = Этот шаг
page-effect-col-step-together = Вся кампания
page-effect-step-days = { $first }–{ $last }
page-effect-step-against = против: { $names }
page-effect-step-unnamed = без названия
page-effect-step-points = п. п.
page-effect-before-after = Только *ориентир*, ведь контроля не было: за { $days } дн. до коммуникации купили { $before } из них, за { $days } дн. после — { $after } ({ $difference } п. п.; 95 %: { $between }). В этой цифре и сезон, и другие кампании, и то, кого вы выбрали: это не эффект.
page-effect-stayed = Кто остаётся активным
page-effect-stayed-note = Каплан–Мейер от коммуникации до дня, когда впервые наступила неактивность; только активные в день коммуникации; полосы 95 %.
page-effect-stayed-alt = Две кривые активности, цель и контроль; неактивен после { $gap } дней без покупки
page-effect-stayed-axis = ещё активны, %
page-effect-stayed-mean = За { $days } дней клиент цели оставался активным дольше на { $difference } дн. (95 %: { $between }).
page-effect-stayed-few = Неактивными стали пока слишком немногие, чтобы сравнить среднее время.
page-effect-split = Для кого сработало: по
page-effect-split-none = выберите признак или сегмент
page-effect-parts = Эффект по частям
page-effect-parts-note = Части взяты за день до коммуникации. Чем больше частей, тем больше случайных различий: верьте проверке ниже, а не самой большой цифре.
page-effect-parts-alt = Лесной график эффекта по частям: { $count }
page-effect-parts-differ = Эффект в частях различается (Q Кохрена, p = { $p }).
page-effect-parts-same = Что эффект в частях различается, сказать нельзя (Q Кохрена, p = { $p }).
page-effect-parts-open = Сегментом открываются клиенты, которые входят в часть на день экрана.
page-effect-next = Спланировать проверку
page-effect-next-note = В следующий раз оставьте контроль 10 %: без контрольной группы сказать нельзя ничего.
page-power-title = Можно ли это измерить?
page-power-can = Да. Обычно в окне покупают { $rate } этих клиентов; при { $target } в цели и { $control } в контроле рост до **{ $share }** (на { $lift }) будет замечен в четырёх случаях из пяти.
page-power-cannot = Едва ли. Обычно в окне покупают { $rate } этих клиентов; при { $target } в цели и { $control } в контроле будет заметен лишь рост до { $share } (на { $lift }). Объедините несколько кампаний, оставьте контроль больше или считайте более длинное окно.
page-power-no-control = Нет: контрольной группы нет. Укажите её долю, например 10 %.
page-power-nothing = Измерить нельзя: клиентов слишком мало или никто из них не покупал за последнее окно.
page-power-usual = Для прироста на 20 % нужно { $needed } клиентов; с этими он будет замечен в { $reached } случаев.
page-power-price = Если кампания сработает так хорошо, молчание в контроле обойдётся примерно в { $money } маржи.
page-power-holdout = Доля контроля
page-power-control = Клиентов в контроле
page-power-lift = Минимальный заметный прирост
page-power-note = Двусторонне, 95 %, мощность 80 % (Fleiss, Levin & Paik 2003). Обычная доля — у клиентов этого сегмента в окне, закончившемся вчера; сегмент взят на день его начала.
page-start-empty-effect = Здесь будет видно, что добавили кампании: цель против контроля, как только появятся данные.
