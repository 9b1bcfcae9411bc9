# Риск оттока: поля, причины, почему его нельзя назвать, этапы
field-churn-risk = Риск оттока
field-churn-risk-decile = Риск оттока, дециль (1 — самый высокий)
field-churn-cause = Главная причина риска оттока

choice-churn-cause-overdue = Не покупает дольше обычного
choice-churn-cause-one-purchase = Одна покупка, второй ещё нет
choice-churn-cause-gaps-grown = Паузы между покупками выросли
choice-churn-cause-rare = Покупает редко
choice-churn-cause-new-client = Стал клиентом недавно
choice-churn-cause-long-known = Клиент давний, но непостоянный
choice-churn-cause-small-spend = Тратит мало
choice-churn-cause-checks-fell = Чеки стали меньше
choice-churn-cause-returned = Вернул покупку
choice-churn-cause-contacted-often = С ним часто связывались
choice-churn-cause-contacted-rarely = С ним почти не связывались
choice-churn-cause-wrote-lately = Недавно писал или звонил
choice-churn-cause-usual = Ничего необычного

risk-model-constant = Одинаковый риск для всех
risk-model-recency = Только давность
risk-model-logistic = Логистическая регрессия
risk-model-boosting = Градиентный бустинг
risk-calibration-isotonic = изотонная
risk-calibration-sigmoid = сигмоида

risk-verdict-better = Модель «{ $model }» предсказывает лучше, чем одна давность, на месяцах, которых она не видела: используется модель.
risk-verdict-recency-alone = На новых для них месяцах модели не предсказывают надёжно лучше, чем одна давность: используется только давность.

risk-usual-limit = Порог неактивности не задан: активным считается клиент с покупкой за последние { $days } дн. Задайте порог командой churn define --days N.
risk-bad-horizon = Число дней — от 1 до { $most }, а не { $given }.
risk-no-purchases = К { $day } ещё никто ничего не купил. Загрузите покупки или выберите дату позже.
risk-data-ends = Покупки заканчиваются { $last }: что было к { $day }, неизвестно, и показалось бы, что ушли все. Выберите { $last } или загрузите более поздние покупки.
risk-nobody-active = На { $day }, по которому риск изучается, активных клиентов не было. История слишком коротка: возьмите меньше дней.
risk-too-few = После { $day } ушло активных клиентов: { $left }, осталось: { $stayed }; нужно не меньше { $least } и тех и других. Возьмите другое число дней или подождите, пока истории станет больше.
risk-unknown-form = Сохранённая модель неизвестного вида ({ $given }). Обучите её заново.

risk-stage-reading = Читаем клиентов на прошлые даты
risk-stage-fitting = Обучаем и проверяем
risk-stage-scoring = Считаем риск каждого активного клиента

# Об одном клиенте; дни и суммы приходят готовыми
risk-says-overdue = последняя покупка { $recency } назад, обычно раз в { $gap }
risk-says-one-purchase = одна покупка, { $recency } назад, второй ещё нет
risk-says-gaps-grown = последние паузы между покупками — { $late }, раньше были { $early }
risk-says-rare = покупает редко: в среднем раз в { $gap }
risk-says-new-client = клиент всего { $tenure }
risk-says-long-known = клиент уже { $tenure }, но без устойчивого ритма покупок
risk-says-small-spend = за последний год потратил мало: { $spent }
risk-says-checks-fell = последние чеки — { $late_check }, раньше были { $early_check }
risk-says-returned = за последние 180 дней вернул покупку
risk-says-contacted-often = с ним часто связывались: { $contacts } за 90 дней
risk-says-contacted-rarely = с ним редко связывались: { $contacts } за 90 дней
risk-says-wrote-lately = за последние 90 дней писал или звонил
