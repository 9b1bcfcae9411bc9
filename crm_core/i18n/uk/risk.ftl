# Ризик відтоку: поля, причини, чому його не можна назвати, етапи
field-churn-risk = Ризик відтоку
field-churn-risk-decile = Ризик відтоку, дециль (1 — найвищий)
field-churn-cause = Головна причина ризику відтоку

choice-churn-cause-overdue = Не купує довше, ніж зазвичай
choice-churn-cause-one-purchase = Одна покупка, другої ще немає
choice-churn-cause-gaps-grown = Паузи між покупками зросли
choice-churn-cause-rare = Купує рідко
choice-churn-cause-new-client = Став клієнтом нещодавно
choice-churn-cause-long-known = Клієнт давній, але непостійний
choice-churn-cause-small-spend = Витрачає мало
choice-churn-cause-checks-fell = Чеки стали меншими
choice-churn-cause-returned = Повернув покупку
choice-churn-cause-contacted-often = З ним часто зв’язувалися
choice-churn-cause-contacted-rarely = З ним майже не зв’язувалися
choice-churn-cause-wrote-lately = Нещодавно писав або телефонував
choice-churn-cause-usual = Нічого незвичного

risk-model-constant = Однаковий ризик для всіх
risk-model-recency = Лише давність
risk-model-logistic = Логістична регресія
risk-model-boosting = Градієнтний бустинг
risk-calibration-isotonic = ізотонна
risk-calibration-sigmoid = сигмоїда

risk-verdict-better = Модель «{ $model }» передбачає краще, ніж сама давність, на місяцях, яких вона не бачила: використовується модель.
risk-verdict-recency-alone = На нових для них місяцях моделі не передбачають надійно краще, ніж сама давність: використовується лише давність.

risk-usual-limit = Поріг неактивності не задано: активним вважається клієнт із покупкою за останні { $days } дн. Задайте поріг командою churn define --days N.
risk-bad-horizon = Кількість днів — від 1 до { $most }, а не { $given }.
risk-no-purchases = До { $day } ще ніхто нічого не купив. Завантажте покупки або оберіть пізнішу дату.
risk-data-ends = Покупки закінчуються { $last }: що було до { $day }, невідомо, і здалося б, що пішли всі. Оберіть { $last } або завантажте пізніші покупки.
risk-nobody-active = На { $day }, за яким ризик вивчається, активних клієнтів не було. Історія надто коротка: візьміть менше днів.
risk-too-few = Після { $day } пішло активних клієнтів: { $left }, залишилося: { $stayed }; потрібно щонайменше { $least } і тих, і тих. Візьміть іншу кількість днів або зачекайте, доки історії стане більше.
risk-unknown-form = Збережена модель невідомого вигляду ({ $given }). Навчіть її знову.

risk-stage-reading = Читаємо клієнтів на минулі дати
risk-stage-fitting = Навчаємо й перевіряємо
risk-stage-scoring = Рахуємо ризик кожного активного клієнта

# Про одного клієнта; дні та суми надходять готовими
risk-says-overdue = остання покупка { $recency } тому, зазвичай раз на { $gap }
risk-says-one-purchase = одна покупка, { $recency } тому, другої ще немає
risk-says-gaps-grown = останні паузи між покупками — { $late }, раніше були { $early }
risk-says-rare = купує рідко: у середньому раз на { $gap }
risk-says-new-client = клієнт лише { $tenure }
risk-says-long-known = клієнт уже { $tenure }, але без сталого ритму покупок
risk-says-small-spend = за останній рік витратив мало: { $spent }
risk-says-checks-fell = останні чеки — { $late_check }, раніше були { $early_check }
risk-says-returned = за останні 180 днів повернув покупку
risk-says-contacted-often = з ним часто зв’язувалися: { $contacts } за 90 днів
risk-says-contacted-rarely = з ним рідко зв’язувалися: { $contacts } за 90 днів
risk-says-wrote-lately = за останні 90 днів писав або телефонував
