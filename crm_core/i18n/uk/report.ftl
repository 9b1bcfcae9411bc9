# Сторінка керівника: PDF і слайди.
report-title = Чи окупилися кампанії?
report-period = Кампанії, розпочаті { $since } – { $until }, станом на { $day }, вікно обліку покупок { $days } дн.
report-bad-period = Період закінчується ({ $until }) раніше, ніж починається ({ $since }). Поміняйте дати місцями.
report-unknown-language = Мови «{ $given }» немає. Відомі: { $known }.
report-unknown-format = Звіт не можна записати як «{ $given }». Назвіть файл з одним із закінчень: { $known }.
report-interval = { $estimate } ({ $lower } … { $upper })
report-of = { $part } із { $whole }
report-range = 95%: { $lower } … { $upper }
report-cannot = сказати не можна: { $reason }
report-answer = { $count ->
    [one] { $shown } кампанія додала
    [few] { $shown } кампанії додали
   *[other] { $shown } кампаній додали
 } { $net } маржі за вирахуванням витрат (95%: від { $lower } до { $upper }). Без контрольних груп звіт приписав би їм { $naive }.
report-answer-unclear = { $count ->
    [one] Виміряно { $shown } кампанію
    [few] Виміряно { $shown } кампанії
   *[other] Виміряно { $shown } кампаній
 }: { $net } маржі за вирахуванням витрат, але інтервал від { $lower } до { $upper } містить нуль, тому сказати, що кампанії окупилися, не можна. Без контрольних груп звіт приписав би їм { $naive }.
report-answer-loss = { $count ->
    [one] { $shown } кампанія коштувала
    [few] { $shown } кампанії коштували
   *[other] { $shown } кампаній коштували
 } більше, ніж принесли: { $net } маржі (95%: від { $lower } до { $upper }). Без контрольних груп звіт приписав би їм { $naive }.
report-answer-cannot = { $count ->
    [one] Кампанію цього періоду виміряти не можна: причина стоїть у її рядку.
   *[other] Жодну з кампаній періоду ({ $shown }) не можна виміряти в грошах: причини стоять у рядках.
 }
report-answer-no-campaigns = У цьому періоді не розпочалася жодна кампанія.
report-figure-measured = Виміряно кампаній
report-figure-contacts = Витрачено комунікацій
report-figure-margin-per-contact = Додано маржі на комунікацію
report-figure-refusals = Відмов на 10 000 комунікацій
report-figure-cost = Витрати
report-head-campaigns = Кампанії
report-head-campaign = Кампанія
report-head-class = Тип
report-head-target = Цільова
report-head-control = Контрольна
report-head-effect = Ефект, в. п.
report-head-net = Додаткова маржа
report-head-naive = Без контролю
report-head-bought = Частка покупців: різниця з контролем, в. п.
report-head-money = Додаткова маржа за вирахуванням витрат; кільце — без контролю
report-head-money-bars = Додаткова маржа за вирахуванням витрат і те саме без контролю
report-head-pools = За типами комунікацій
report-head-measured = Кампаній
report-head-notes = Читати обережно
report-head-definitions = Що означають цифри і звідки вони
report-head-source = Джерело
report-head-page = стор.
report-head-caption = Відрізок — 95% інтервал. Залитий квадрат — ефект відмінний від нуля, у частках і з поправкою на кількість кампаній (Бенджаміні — Хохберг), порожній — ні. Червоне — шкода.
report-head-million = млн
report-head-thousand = тис.
report-term-effect = Ефект
report-meaning-effect = Частка покупців у цільовій групі мінус частка покупців у контрольній, у відсоткових пунктах, у вікні обліку покупок від дня комунікації.
report-source-effect = групи, обрані до комунікації та збережені в журналі комунікацій; завантажені операції
report-term-interval = Інтервал
report-meaning-interval = Довірчий інтервал 95%: часток — метод 10 Ньюкомба, грошей — Велч, з поправкою на попередні покупки (CUPED), де вона звужує інтервал.
report-source-interval = Newcombe, Statistics in Medicine 17 (1998); Welch, Biometrika 34 (1947); Deng et al., WSDM 2013
report-term-net = Додаткова маржа
report-meaning-net = Різниця маржі на клієнта, помножена на кількість клієнтів цільової групи, за вирахуванням вартості комунікацій, постійних витрат і стимулів. Витрати відомі, тому інтервал стосується лише маржі.
report-source-net = завантажені операції; витрати самої кампанії
report-term-naive = Без контролю
report-meaning-naive = Усе, що принесли у вікні ті, з ким зв’язалися, за вирахуванням витрат: так сказав би звіт без контрольної групи. Це не результат.
report-source-naive = завантажені операції
report-term-cannot = Сказати не можна
report-meaning-cannot = Контрольної групи не було, групи замалі або не такі, як обрані, чи вікно ще не скінчилося. Це не нуль.
report-source-cannot = перевірки, показані біля кожної кампанії
report-term-many = Багато кампаній
report-meaning-many = Підсумок складає всі кампанії з контрольною групою щонайменше з десяти клієнтів, чиє вікно скінчилося, — і ті, що замалі, щоб судити про них окремо: інакше лишилися б тільки вдалі. Його інтервал складає їхні дисперсії та враховує клієнтів, які потрапили до кількох кампаній.
report-source-many = рядки таблиці
report-term-pooled = За типами
report-meaning-pooled = Середня різниця за кампаніями типу з випадковими ефектами: кампанії можуть справді відрізнятися.
report-source-pooled = DerSimonian, Laird, Controlled Clinical Trials 7 (1986)
report-term-contacts = Витрачено комунікацій
report-meaning-contacts = Комунікації цих кампаній у журналі: витрачена увага клієнтів.
report-source-contacts = журнал комунікацій
report-term-refusals = Відмов на 10 000 комунікацій
report-meaning-refusals = Клієнти цільових груп, які відмовилися від кампаній у вікні, на 10 000 комунікацій.
report-source-refusals = журнал відмов
report-term-groups = Цільова і контрольна групи
report-meaning-groups = Клієнти, які пройшли всі перевірки і яких випадково розділили до комунікації: до цільової групи звернулися, до контрольної ні. Кожен лишається у своїй групі, дійшло до нього повідомлення чи ні.
report-source-groups = групи з журналу комунікацій; завантажені учасники кампаній, проведених в інших системах
report-term-measured = Виміряно кампаній
report-meaning-measured = Кампанії, у яких частку покупців вдалося порівняти з контролем і чиє вікно скінчилося, — з усіх розпочатих за період.
report-source-measured = рядки таблиці
report-term-per-contact = Додано маржі на комунікацію
report-meaning-per-contact = Додаткова маржа за вирахуванням витрат ÷ комунікації кампаній, що ввійшли до підсумку, з інтервалом 95%.
report-source-per-contact = завантажені операції; витрати самої кампанії; журнал комунікацій
report-term-spent = Витрати
report-meaning-spent = Комунікації × вартість однієї, постійні витрати та стимули всіх кампаній періоду.
report-source-spent = витрати самої кампанії; витрати із завантажених учасників
page-effect-report-pdf = Звіт у PDF
page-effect-report-pptx = Звіт у слайдах
page-effect-report-file = ефект
page-effect-report-take = Завантажити зараз: посилання спрацює один раз
