# Страница руководителя: PDF и слайды.
report-title = Окупились ли кампании?
report-period = Кампании, начатые { $since } – { $until }, на { $day }, окно учёта покупок { $days } дн.
report-bad-period = Период кончается ({ $until }) раньше, чем начинается ({ $since }). Поменяйте даты местами.
report-unknown-language = Языка «{ $given }» нет. Известны: { $known }.
report-unknown-format = Отчёт нельзя записать как «{ $given }». Назовите файл с одним из окончаний: { $known }.
report-interval = { $estimate } ({ $lower } … { $upper })
report-of = { $part } из { $whole }
report-range = 95 %: { $lower } … { $upper }
report-cannot = сказать нельзя: { $reason }
report-answer = { $count ->
    [one] { $shown } кампания добавила
    [few] { $shown } кампании добавили
   *[other] { $shown } кампаний добавили
 } { $net } маржи за вычетом затрат (95 %: от { $lower } до { $upper }). Без контрольных групп отчёт приписал бы им { $naive }.
report-answer-unclear = { $count ->
    [one] Измерена { $shown } кампания
    [few] Измерены { $shown } кампании
   *[other] Измерено { $shown } кампаний
 }: { $net } маржи за вычетом затрат, но интервал от { $lower } до { $upper } содержит ноль, поэтому сказать, что кампании окупились, нельзя. Без контрольных групп отчёт приписал бы им { $naive }.
report-answer-loss = { $count ->
    [one] { $shown } кампания стоила
    [few] { $shown } кампании стоили
   *[other] { $shown } кампаний стоили
 } дороже, чем принесли: { $net } маржи (95 %: от { $lower } до { $upper }). Без контрольных групп отчёт приписал бы им { $naive }.
report-answer-cannot = { $count ->
    [one] Кампанию этого периода измерить нельзя: причина стоит в её строке.
   *[other] Ни одну из кампаний периода ({ $shown }) нельзя измерить в деньгах: причины стоят в строках.
 }
report-answer-no-campaigns = В этом периоде не началась ни одна кампания.
report-figure-measured = Измерено кампаний
report-figure-contacts = Потрачено коммуникаций
report-figure-margin-per-contact = Добавлено маржи на коммуникацию
report-figure-refusals = Отказов на 10 000 коммуникаций
report-figure-cost = Затраты
report-head-campaigns = Кампании
report-head-campaign = Кампания
report-head-class = Тип
report-head-target = Целевая
report-head-control = Контрольная
report-head-effect = Эффект, п. п.
report-head-net = Дополнительная маржа
report-head-naive = Без контроля
report-head-bought = Доля купивших: разница с контролем, п. п.
report-head-money = Дополнительная маржа за вычетом затрат; кольцо — без контроля
report-head-money-bars = Дополнительная маржа за вычетом затрат и то же без контроля
report-head-pools = По типам коммуникаций
report-head-measured = Кампаний
report-head-notes = Читать с осторожностью
report-head-definitions = Что значат цифры и откуда они
report-head-source = Источник
report-head-page = стр.
report-head-caption = Отрезок — 95 % интервал. Залитый квадрат — эффект отличим от нуля, в долях и с поправкой на число кампаний (Бенджамини — Хохберг), пустой — нет. Красное — вред.
report-head-million = млн
report-head-thousand = тыс.
report-term-effect = Эффект
report-meaning-effect = Доля купивших в целевой группе минус доля купивших в контрольной, в процентных пунктах, в окне учёта покупок со дня коммуникации.
report-source-effect = группы, выбранные до коммуникации и сохранённые в журнале коммуникаций; загруженные операции
report-term-interval = Интервал
report-meaning-interval = Доверительный интервал 95 %: долей — метод 10 Ньюкомба, денег — Уэлч, с поправкой на прежние покупки (CUPED), где она сужает интервал.
report-source-interval = Newcombe, Statistics in Medicine 17 (1998); Welch, Biometrika 34 (1947); Deng et al., WSDM 2013
report-term-net = Дополнительная маржа
report-meaning-net = Разница маржи на клиента, умноженная на число клиентов целевой группы, за вычетом стоимости коммуникаций, постоянных затрат и стимулов. Затраты известны, поэтому интервал относится только к марже.
report-source-net = загруженные операции; затраты самой кампании
report-term-naive = Без контроля
report-meaning-naive = Всё, что принесли в окне те, с кем связались, за вычетом затрат: так сказал бы отчёт без контрольной группы. Это не результат.
report-source-naive = загруженные операции
report-term-cannot = Сказать нельзя
report-meaning-cannot = Контрольной группы не было, группы слишком малы или не такие, как выбраны, либо окно ещё не кончилось. Это не ноль.
report-source-cannot = проверки, показанные у каждой кампании
report-term-many = Много кампаний
report-meaning-many = Итог складывает все кампании с контрольной группой хотя бы из десяти клиентов, чьё окно кончилось, — и те, что слишком малы, чтобы судить о них отдельно: иначе остались бы только удачные. Его интервал складывает их дисперсии и учитывает клиентов, попавших в несколько кампаний.
report-source-many = строки таблицы
report-term-pooled = По типам
report-meaning-pooled = Средняя разница по кампаниям типа со случайными эффектами: кампании могут различаться на самом деле.
report-source-pooled = DerSimonian, Laird, Controlled Clinical Trials 7 (1986)
report-term-contacts = Потрачено коммуникаций
report-meaning-contacts = Коммуникации этих кампаний в журнале: потраченное внимание клиентов.
report-source-contacts = журнал коммуникаций
report-term-refusals = Отказов на 10 000 коммуникаций
report-meaning-refusals = Клиенты целевых групп, отказавшиеся от кампаний в окне, на 10 000 коммуникаций.
report-source-refusals = журнал отказов
report-term-groups = Целевая и контрольная группы
report-meaning-groups = Клиенты, прошедшие все проверки и разделённые случайно до коммуникации: к целевой группе обратились, к контрольной нет. Каждый остаётся в своей группе, дошло до него сообщение или нет.
report-source-groups = группы из журнала коммуникаций; загруженные участники кампаний, проведённых в других системах
report-term-measured = Измерено кампаний
report-meaning-measured = Кампании, в которых долю купивших удалось сравнить с контролем и чьё окно кончилось, — из всех начатых за период.
report-source-measured = строки таблицы
report-term-per-contact = Добавлено маржи на коммуникацию
report-meaning-per-contact = Дополнительная маржа за вычетом затрат ÷ коммуникации кампаний, вошедших в итог, с интервалом 95 %.
report-source-per-contact = загруженные операции; затраты самой кампании; журнал коммуникаций
report-term-spent = Затраты
report-meaning-spent = Коммуникации × стоимость одной, постоянные затраты и стимулы всех кампаний периода.
report-source-spent = затраты самой кампании; затраты из загруженных участников
page-effect-report-pdf = Отчёт в PDF
page-effect-report-pptx = Отчёт в слайдах
page-effect-report-file = эффект
page-effect-report-take = Скачать сейчас: ссылка сработает один раз
