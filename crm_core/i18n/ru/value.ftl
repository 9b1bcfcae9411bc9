field-p-alive = Вероятность, что клиент с нами
field-expected-purchases = Ожидается дней с покупкой
field-predicted-value = Ожидаемая ценность
field-historic-value = Заработано на клиенте
field-total-value = Ценность всего
field-value-decile = Дециль ожидаемой ценности (1 — лучший)
field-next-purchase-value = Сколько стоит ещё одна покупка
field-is-loss-making = Убыточный клиент

value-model-bgnbd = BG/NBD
value-model-mbgnbd = MBG/NBD
value-model-pareto-nbd = Pareto/NBD
value-model-same-rate = прежний темп
value-model-nobody = никто не покупает
value-model-none = без модели
value-model-gamma-gamma = Gamma-Gamma

value-money-margin = маржа
value-money-revenue = выручка

value-stage-histories = Читаем истории клиентов
value-stage-holdout = Проверяем модели на последней части истории
value-stage-models = Подбираем модели на всей истории
value-stage-scores = Оцениваем каждого клиента
value-stage-saving = Сохраняем

value-why-not-converged = не сошлась
value-why-few-repeaters = слишком мало клиентов с повторными покупками
value-why-many-histories = слишком много разных историй для такой медленной модели

value-verdict-model = Точнее всех проверочный период предсказала модель { $model }: ошибка в сумме { $error }, у прежнего темпа — { $naive }.
value-verdict-model-alone = Точнее всех проверочный период предсказала модель { $model }.
value-reason-no-purchases = На { $day } предсказать нечего: к этому дню никто не покупал. Загрузите покупки или выберите день позже.
value-reason-only-contracts = К { $day } никто ничего не покупал: оцениваем только договоры — месячная маржа на вероятность, что договор ещё действует.
value-reason-short-history = Предсказать нельзя: история до { $day } длится { $history ->
    [one] { $history } день
    [few] { $history } дня
   *[other] { $history } дней
  }, этого мало, чтобы проверить модели на её последней части.
value-reason-few-repeaters = Модели не используются: клиентов, которые до проверочного периода покупали дважды и больше: { $repeaters }, нужно хотя бы { $needed }. Ожидание — «{ $model }».
value-reason-not-converged = Модели не используются: ни одна не сошлась на этой истории. Ожидание — «{ $model }».
value-reason-naive-wins = Модели не используются: «{ $model }» предсказывает проверочный период точнее каждой из них.
value-reason-nobody-bought = За последние { $days } дней до { $day } никто не покупал, поэтому верить нельзя ни одной модели. Выберите день, до которого загружены покупки.
value-policy-out-of-range = { $name } — от { $low } до { $high }; дано { $given }.
value-nothing-fitted = Модель ценности ещё не подобрана. Выполните: value fit --as-of ГГГГ-ММ-ДД
value-revenue-note = Маржа известна не по всем покупкам: считаем выручку, правило об убыточных не срабатывает.
value-data-end-note = Покупки есть по { $last }. Дни после этого до { $day } ({ $days }) считаются днями без покупок: если покупки ещё не загружены, загрузите их и рассчитайте заново.
