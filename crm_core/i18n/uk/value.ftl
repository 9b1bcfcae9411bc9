field-p-alive = Імовірність, що клієнт із нами
field-expected-purchases = Очікується днів із покупкою
field-predicted-value = Очікувана цінність
field-historic-value = Зароблено на клієнті
field-total-value = Цінність усього
field-value-decile = Дециль очікуваної цінності (1 — найкращий)
field-next-purchase-value = Скільки варта ще одна покупка
field-is-loss-making = Збитковий клієнт

value-model-bgnbd = BG/NBD
value-model-mbgnbd = MBG/NBD
value-model-pareto-nbd = Pareto/NBD
value-model-same-rate = попередній темп
value-model-nobody = ніхто не купує
value-model-none = без моделі
value-model-gamma-gamma = Gamma-Gamma

value-money-margin = маржа
value-money-revenue = виручка

value-stage-histories = Читаємо історії клієнтів
value-stage-holdout = Перевіряємо моделі на останній частині історії
value-stage-models = Добираємо моделі на всій історії
value-stage-scores = Оцінюємо кожного клієнта
value-stage-saving = Зберігаємо

value-why-not-converged = не зійшлася
value-why-few-repeaters = замало клієнтів із повторними покупками
value-why-many-histories = забагато різних історій для такої повільної моделі

value-verdict-model = Найточніше тестовий період передбачила модель { $model }: похибка в сумі { $error }, у попереднього темпу — { $naive }.
value-verdict-model-alone = Найточніше тестовий період передбачила модель { $model }.
value-reason-no-purchases = Станом на { $day } передбачити нічого: до цього дня ніхто не купував. Завантажте покупки або оберіть пізніший день.
value-reason-only-contracts = До { $day } ніхто нічого не купував: оцінюємо лише договори — місячна маржа на ймовірність, що договір ще діє.
value-reason-short-history = Передбачити не можна: історія до { $day } триває { $history ->
    [one] { $history } день
    [few] { $history } дні
   *[other] { $history } днів
  }, цього замало, щоб перевірити моделі на її останній частині.
value-reason-few-repeaters = Моделі не використовуються: клієнтів, які до тестового періоду купували двічі й більше: { $repeaters }, потрібно щонайменше { $needed }. Очікування — «{ $model }».
value-reason-not-converged = Моделі не використовуються: жодна не зійшлася на цій історії. Очікування — «{ $model }».
value-reason-naive-wins = Моделі не використовуються: «{ $model }» передбачає тестовий період точніше за кожну з них.
value-reason-nobody-bought = За останні { $days } днів до { $day } ніхто не купував, тому вірити не можна жодній моделі. Оберіть день, до якого завантажено покупки.
value-policy-out-of-range = { $name } — від { $low } до { $high }; дано { $given }.
value-nothing-fitted = Модель цінності ще не дібрано. Виконайте: value fit --as-of РРРР-ММ-ДД
value-revenue-note = Маржа відома не за всіма покупками: рахуємо виручку, правило про збиткових не спрацьовує.
value-data-end-note = Покупки є до { $last }. Дні після цього до { $day } ({ $days }) вважаються днями без покупок: якщо покупки ще не завантажено, завантажте їх і розрахуйте знову.
