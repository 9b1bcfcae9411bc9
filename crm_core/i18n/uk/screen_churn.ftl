page-churn-preparing = Рахуємо, у якому ритмі купують клієнти…
page-churn-answer-purchases = Половина покупців уперше стає неактивною через **:green[{ $median }]** після першої покупки (95%: { $interval }).
page-churn-answer-contracts = Половина договорів закривається через **:green[{ $median }]** (95%: { $interval }).
page-churn-answer-still-purchases = Через { $span } після першої покупки з нами ще **:green[{ $share }]** покупців (95%: { $low } – { $high }).
page-churn-answer-still-contracts = Через { $span } ще діють **:green[{ $share }]** договорів (95%: { $low } – { $high }).
page-churn-apart = Найраніше йдуть «{ $first }» (**{ $soon }**), найдовше залишаються «{ $last }» (**{ $late }**).
page-churn-alike = Різниці між частинами не видно.
page-churn-differ = Частини відрізняються.
page-churn-subject = Хто йде
page-churn-subject-purchases = Покупці
page-churn-subject-contracts = Договори
page-churn-bought = Купували хоч раз
page-churn-active = Активні
page-churn-inactive = Неактивні
page-churn-soon = { $days ->
    [one] Стануть неактивні за { $days } день
    [few] Стануть неактивні за { $days } дні
   *[other] Стануть неактивні за { $days } днів
 }
page-churn-limit = Поріг неактивності, днів без покупки
page-churn-limit-help = Рухайте: криві й числа змінюються одразу. До бази поріг потрапить, лише коли ви його збережете.
page-churn-limit-set = Поріг бази задано вручну.
page-churn-limit-proposed = Поріг бази запропоновано за паузами.
page-churn-limit-trial = Це проба; поріг бази — { $days ->
    [one] { $days } день
    [few] { $days } дні
   *[other] { $days } днів
 }.
page-churn-proposed = За паузами між покупками запропоновано днів: { $days }. За цей строк закінчуються { $share } пауз (пауз у розрахунку: { $gaps }).
page-churn-ask = Запропонувати поріг не можна: для цього покупкою мають закінчитися { $share } пауз, а закінчуються { $reached }. Виберіть самі.
page-churn-hint = Для початку: { $share } пауз закінчуються за { $days ->
    [one] { $days } день
    [few] { $days } дні
   *[other] { $days } днів
 }.
page-churn-ask-once = Запропонувати поріг не можна: двічі ще ніхто не купував. Виберіть самі.
page-churn-save = { $days ->
    [one] Зберегти поріг: { $days } день
    [few] Зберегти поріг: { $days } дні
   *[other] Зберегти поріг: { $days } днів
 }
page-churn-take = Взяти запропонований: { $days }
page-churn-limit-mark = поріг: { $days } дн.
page-churn-by = Поділити за ознакою або сегментом
page-churn-by-none = Не ділити
page-churn-days = { $days ->
    [one] { $shown } день
    [few] { $shown } дні
   *[other] { $shown } днів
 }
page-churn-months = { $months } міс.
page-churn-from-to = { $low } – { $high }
page-churn-or-more = від { $low }
page-churn-everybody = Усі
page-churn-terms-unnamed = Без назви
page-churn-curves-purchases = Частка покупців, які ще з нами
page-churn-curves-purchases-by = Частка покупців, які ще з нами: { $by }
page-churn-curves-contracts = Частка договорів, які ще діють
page-churn-curves-contracts-by = Частка договорів, які ще діють: { $by }
page-churn-curves-alt = Криві дожиття Каплана — Маєра з довірчою смугою та числом під спостереженням; ті самі числа в таблиці нижче
page-churn-curves-x-months-purchases = місяців від першої покупки
page-churn-curves-x-days-purchases = днів від першої покупки
page-churn-curves-x-months-contracts = місяців від відкриття договору
page-churn-curves-x-days-contracts = днів від відкриття договору
page-churn-curves-note-purchases = Каплан — Маєр від першої покупки до першої неактивності; смуга — 95% log-log, порожній кружок — медіана. Раніше за поріг ({ $days } дн.) неактивним стати не можна. Крива обривається там, де під спостереженням лишилося замало клієнтів. Діліть за тим, що відоме від початку: ознака, яка з’явилася пізніше, прикрашає криву. Джерело: покупки.
page-churn-curves-note-contracts = Каплан — Маєр від відкриття до закриття договору; смуга — 95% log-log, порожній кружок — медіана. Джерело: договори.
page-churn-at-risk-purchases = Під спостереженням, клієнтів
page-churn-at-risk-contracts = Під спостереженням, договорів
page-churn-log-rank = Лог-ранг: { $p }.
page-churn-p-small = p < 0,001
page-churn-point = { $part }: через { $span } з нами ще { $share }
page-churn-largest = Намальовано найбільші частини, числом { $count }; усі частини — у таблиці нижче.
page-churn-left-part = Частина
page-churn-left-by = Пішли за
page-churn-left-pick = Виберіть
page-churn-next = Зібрати сегмент: { $clients }
page-churn-next-none = Зібрати сегмент
page-churn-next-save-first = Спершу збережіть поріг
page-churn-part = Частина
page-churn-began-purchases = Покупців
page-churn-gone-purchases = Ставали неактивні
page-churn-began-contracts = Договорів
page-churn-gone-contracts = Закрито
page-churn-median = Медіана
page-churn-interval = Інтервал 95%
page-churn-after-year = З нами через рік
page-churn-after = Що буває після пільгового періоду
page-churn-after-purchases = Після пільгового періоду: частка клієнтів, які ще з нами
page-churn-after-contracts = Після пільгового періоду: частка договорів, які ще діють
page-churn-after-alt = Криві дожиття від дня, коли закінчився пільговий період
page-churn-after-x-months-purchases = місяців після закінчення пільгового періоду
page-churn-after-x-months-contracts = місяців після закінчення пільгового періоду
page-churn-after-x-days-purchases = днів після закінчення пільгового періоду
page-churn-after-x-days-contracts = днів після закінчення пільгового періоду
page-churn-after-note-purchases = Відлік від дня, коли в клієнта закінчився пільговий період; узято тих, хто був тоді активний (поріг { $days } дн.). Перші 30 днів пропозицій розвитку не роблять. Джерело: пільгові періоди та покупки.
page-churn-after-note-contracts = Відлік від дня, коли в клієнта закінчився пільговий період; узято договори, які тоді діяли. Перші 30 днів пропозицій розвитку не роблять. Джерело: пільгові періоди та договори.
page-churn-period = Когорти
page-churn-period-month = За місяцями
page-churn-period-quarter = За кварталами
page-churn-measure = У клітинці
page-churn-measure-retention = Купують
page-churn-measure-revenue = Виручка
page-churn-measure-margin = Маржа
page-churn-window = Показати когорти
page-churn-cohorts-retention = Яка частка когорти купує, %
page-churn-cohorts-revenue = Скільки приніс один клієнт когорти, накопичено, { $unit }
page-churn-cohorts-margin = Скільки маржі приніс один клієнт когорти, накопичено, { $unit }
page-churn-unit-1 = { $currency }
page-churn-unit-1000 = тис. { $currency }
page-churn-unit-1000000 = млн { $currency }
page-churn-cohorts-alt = Теплова карта когорт за часом першої покупки; ті самі клітинки вибирають зі списків нижче
page-churn-cohorts-x-month = місяців від першої покупки
page-churn-cohorts-x-quarter = кварталів від першої покупки
page-churn-cohorts-note-retention = Когорта — клієнти з першою покупкою в цьому періоді; у клітинці частка тих, у кого в періоді був день із покупкою. Натисніть на клітинку, щоб побачити клієнтів. Бліда клітинка — період ще не закінчився. Без покупок у базі: { $outside }. Джерело: покупки.
page-churn-cohorts-note-revenue = Сума покупок за вирахуванням повернень на кінець періоду, на одного клієнта когорти. Бліда клітинка — період ще не закінчився. Без покупок у базі: { $outside }. Джерело: покупки.
page-churn-cohorts-note-margin = Маржа на кінець періоду, на одного клієнта когорти. Бліда клітинка — період ще не закінчився. Без покупок у базі: { $outside }. Джерело: покупки.
page-churn-no-cohorts = Когорт поки немає: жодної покупки.
page-churn-cell-retention = { $cohort }, період { $since }: купували { $value } когорти ({ $clients })
page-churn-cell-revenue = { $cohort }, на кінець періоду { $since }: { $value } на клієнта ({ $clients })
page-churn-cell-margin = { $cohort }, на кінець періоду { $since }: { $value } маржі на клієнта ({ $clients })
page-churn-not-over = період ще не закінчився
page-churn-cohort = Когорта
page-churn-since-month = Місяць від початку
page-churn-since-quarter = Квартал від початку
page-churn-who = Кого взяти
page-churn-who-bought = Купували
page-churn-who-silent = Не купували
page-churn-who-all = Усю когорту

page-start-empty-churn = Тут буде видно, коли клієнти йдуть і чому; покупок поки немає.
