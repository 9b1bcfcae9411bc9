# Модели отклика и аплифта: показатели, почему их нельзя обучить, выводы
field-response-chance-retention = Вероятность отклика: удержание
field-response-chance-win-back = Вероятность отклика: реактивация
field-response-chance-welcome = Вероятность отклика: знакомство
field-response-chance-development = Вероятность отклика: развитие
field-response-chance-content = Вероятность отклика: полезное и поздравления
field-uplift-retention = Аплифт коммуникации: удержание
field-uplift-win-back = Аплифт коммуникации: реактивация
field-uplift-welcome = Аплифт коммуникации: знакомство
field-uplift-development = Аплифт коммуникации: развитие
field-uplift-content = Аплифт коммуникации: полезное и поздравления

models-unknown-kind = Модели «{ $given }» нет. Есть: { $known }.
models-unknown-class = Типа коммуникаций «{ $given }» нет. Есть: { $known }.
models-unknown-outcome = Такая модель не изучает «{ $given }». Можно: { $known }.
models-bad-window = Окно — от 1 до 730 дней, а не { $given }.
models-no-campaigns = К { $day } не началась ни одна кампания этого типа и канала. Загрузите её или не указывайте канал.
models-none-over = К { $day } ни у одной кампании этого типа и канала не закончилось окно (дней: { $days }). Подождите, возьмите окно короче или загрузите более поздние покупки.
models-nobody = В группах кампаний этого типа и канала нет клиентов.
models-too-few = Слишком мало, чтобы учиться: в { $arm ->
    [control] контрольной группе
   *[target] целевой группе
  } сделали это { $did }, не сделали { $did_not }; нужно не меньше { $least } и тех и других. Добавьте кампании или не указывайте канал.
models-stage-reading = Читаем прошлые кампании
models-stage-fitting = Обучаем и проверяем
models-stage-scoring = Считаем для каждого клиента
models-name-constant = Одинаково для всех
models-name-logistic = Логистическая регрессия
models-name-boosting = Градиентный бустинг
models-name-t-learner = Две модели, по одной на группу (T-learner)
models-name-transformed = Преобразованный исход
models-verdict-better = «{ $model }» говорит больше, чем константа, на более поздней кампании: используется модель.
models-verdict-constant = Ни одна модель не говорит надёжно больше, чем константа, на более поздней кампании: у всех одно значение, { $value }.
models-verdict-untested = Ни у одной кампании этого типа и канала окно не закончилось до начала последней, и проверить модель на более поздней нельзя: у всех одно значение, { $value }.
