# Екран «Ефект»
page-effect-period = Почалися
page-effect-period-year = за рік
page-effect-period-quarter = за три місяці
page-effect-period-all = за весь час
page-effect-window = Вікно обліку покупок, днів
page-effect-window-14 = 14
page-effect-window-30 = 30
page-effect-window-60 = 60
page-effect-window-90 = 90
page-effect-none = За цей період вимірювати нічого. Випустіть список із контрольною групою або завантажте учасників кампанії, яка йшла в іншій системі.
page-effect-to-campaigns = До кампаній
page-effect-answer =
    { $count ->
        [one] { $campaigns } кампанія додала
        [few] { $campaigns } кампанії додали
       *[other] { $campaigns } кампаній додали
    } :green[**{ $net }**] маржі (95%: { $lower } … { $upper }). Без урахування контрольної групи звіт приписав би **{ $naive }**.
page-effect-answer-unclear =
    { $count ->
        [one] { $campaigns } кампанія додала
        [few] { $campaigns } кампанії додали
       *[other] { $campaigns } кампаній додали
    } **{ $net }** маржі, і це не відрізняється від нуля (95%: { $lower } … { $upper }). Без урахування контрольної групи звіт приписав би **{ $naive }**.
page-effect-answer-shares =
    { $count ->
        [one] { $campaigns } кампанію виміряно
        [few] { $campaigns } кампанії виміряно
       *[other] { $campaigns } кампаній виміряно
    } за часткою покупців; скільки маржі вони додали, сказати не можна.
page-effect-answer-nothing =
    { $count ->
        [one] Про { $campaigns } кампанію сказати поки не можна
       *[other] Про { $campaigns } кампаній сказати поки не можна
    } нічого: причини названо біля кожної.
page-effect-counted =
    { $count ->
        [one] { $campaigns } кампанія
        [few] { $campaigns } кампанії
       *[other] { $campaigns } кампаній
    } · виміряно: { $measured } · ще тривають: { $running } · сказати не можна: { $unsaid }
page-effect-found-worked =
    { $count ->
        [one] { $shown } кампанія спрацювала
        [few] { $shown } кампанії спрацювали
       *[other] { $shown } кампаній спрацювали
    }
page-effect-found-harmed =
    { $count ->
        [one] { $shown } кампанія нашкодила
        [few] { $shown } кампанії нашкодили
       *[other] { $shown } кампаній нашкодили
    }
page-effect-found-nothing =
    { $count ->
        [one] { $shown } кампанія без помітного ефекту
        [few] { $shown } кампанії без помітного ефекту
       *[other] { $shown } кампаній без помітного ефекту
    }
page-effect-found-open =
    { $count ->
        [one] { $shown } кампанія ще триває
        [few] { $shown } кампанії ще тривають
       *[other] { $shown } кампаній ще тривають
    }
page-effect-found-unsaid =
    { $count ->
        [one] { $shown } кампанія без висновку
        [few] { $shown } кампанії без висновку
       *[other] { $shown } кампаній без висновку
    }
page-effect-cannot = сказати не можна
page-effect-axis-share = різниця з контролем, в. п.
page-effect-axis-money = маржа за вирахуванням витрат, { $unit }
page-effect-axis-head = на клієнта, { $currency }
page-effect-unit-million = млн { $currency }
page-effect-unit-thousand = тис. { $currency }
page-effect-unit-plain = { $currency }
page-effect-forest = Частка покупців: скільки додано
page-effect-forest-note = Відрізок — 95% інтервал різниці цілі й контролю (Ньюкомб, метод 10). Залитий квадрат відрізняється від нуля й з поправкою на кількість кампаній (Бенджаміні–Хохберг), порожній — ні. Червоне — шкода.
page-effect-forest-alt = Лісовий графік, кампаній: { $count }. Різниця частки покупців із 95% інтервалом або причина, чому сказати не можна
page-effect-money = Додана маржа і вона ж без контролю ○
page-effect-money-note = Маржа цілі понад контроль (Велч, CUPED) за вирахуванням комунікацій, постійних витрат і знижок. Сіре кільце — що приписав би звіт без контрольної групи.
page-effect-money-alt = Додана маржа, кампаній: { $count }, з інтервалами й поруч цифра без урахування контрольної групи
page-effect-hover-share = { $shown } в. п. ({ $between })
page-effect-hover-money = за вирахуванням витрат { $net } ({ $lower } … { $upper })
page-effect-hover-naive = без контролю: { $naive }
page-effect-newest = На малюнку { $shown } останніх із { $all }; у таблиці всі.
page-effect-attention-contacts = Комунікацій
page-effect-attention-contacts-help = Вихідні комунікації цих кампаній.
page-effect-attention-per-contact = Маржа однієї комунікації
page-effect-attention-per-contact-help = Додана маржа за вирахуванням витрат ÷ комунікації, за кампаніями, де її можна порахувати.
page-effect-attention-per-thousand = Комунікацій на 1 000 маржі
page-effect-attention-per-thousand-help = Скільки уваги клієнтів іде на 1 000 доданої маржі. Риска: додане не відрізнити від нуля.
page-effect-attention-refusals = Відмов на 10 000 комунікацій
page-effect-attention-refusals-help = Клієнти цілі, що відмовилися у вікні, на 10 000 комунікацій.
page-effect-all = Кампанії
page-effect-pools = За типами комунікацій і каналами
page-effect-pools-note = Кампанії одного виду разом, і ті, що замалі, щоб судити про них окремо: різниця частки покупців, випадкові ефекти (Дерсімоніан–Лерд); маржа додається.
page-effect-col-campaign = Кампанія
page-effect-col-class = Тип
page-effect-col-channel = Канал
page-effect-col-began = Початок
page-effect-col-target = Ціль
page-effect-col-control = Контроль
page-effect-col-effect = Ефект, в. п.
page-effect-col-interval = 95%
page-effect-col-net = Маржа
page-effect-col-naive = Без контролю
page-effect-col-verdict = Висновок
page-effect-col-campaigns = Кампаній
page-effect-col-together = Разом, в. п.
page-effect-col-contacts = Комунікацій
page-effect-col-outcome = Результат
page-effect-col-difference = Різниця
page-effect-col-lift = Приріст
page-effect-col-what = Що
page-effect-col-amount = Сума
page-effect-col-check = Перевірка
page-effect-col-result = Підсумок
page-effect-col-response = Відгук
page-effect-col-count = Кількість
page-effect-col-step = Крок
page-effect-col-targeted = У списку
page-effect-col-delivered = Доставлено
page-effect-col-undelivered = Не доставлено
page-effect-col-unknown = Невідомо
page-effect-col-said-yes = Відгукнулися
page-effect-verdict-worked = спрацювала
page-effect-verdict-harmed = нашкодила
page-effect-verdict-nothing = без помітного ефекту
page-effect-verdict-open = ще триває
page-effect-word-added = додано
page-effect-word-harmed = шкода
page-effect-word-no-difference = різниця непомітна
page-effect-one = Одна кампанія зблизька
page-effect-choose = Кампанія
page-effect-choose-none = виберіть тут або натисніть на малюнок
page-effect-variant = Варіант
page-effect-variant-all = усі варіанти
page-effect-one-added = Купили { $target } цілі й { $control } контролю: { $difference } в. п. (95%: { $between }). Це **{ $added } покупців**, які інакше не прийшли б; без контролю звіт приписав би { $naive }.
page-effect-one-harmed = Купили { $target } цілі й { $control } контролю: { $difference } в. п. (95%: { $between }). Кампанія нашкодила: **{ $added } покупців**; без контролю звіт приписав би { $naive }.
page-effect-one-no-difference = Купили { $target } цілі й { $control } контролю: { $difference } в. п. (95%: { $between }). Різниця не відрізняється від випадкової (додано покупців: { $added }); без контролю звіт приписав би { $naive }.
page-effect-funnel = Що сталося з повідомленням
page-effect-funnel-note = У списку = доставлено + не доставлено + невідомо. Відгук доводить доставку; контролю тут немає.
page-effect-funnel-alt = Стовпці: у списку, доставлено, не доставлено, невідомо, відгукнулися
page-effect-funnel-none = У списку нікого не було.
page-effect-funnel-targeted = У списку
page-effect-funnel-delivered = Доставлено
page-effect-funnel-undelivered = Не доставлено
page-effect-funnel-unknown = Невідомо
page-effect-funnel-said-yes = Відгукнулися
page-effect-curve = Як зростав ефект
page-effect-curve-note = Різниця цілі й контролю до кожного дня після комунікації, з 95% смугою. Частки: Ньюкомб; гроші на клієнта: Велч.
page-effect-curve-alt = Крива ефекту за днями після комунікації з 95% смугою
page-effect-curve-of = Результат
page-effect-curve-days = днів після комунікації
page-effect-curve-hover = день { $day }: { $value } ({ $between })
page-effect-curve-none = Без контрольної групи або раніше двох днів кривої немає.
page-effect-metric-purchase = Купили
page-effect-metric-response = Відгукнулися
page-effect-metric-revenue = Виручка на клієнта
page-effect-metric-margin = Маржа на клієнта
page-effect-metric-average-check = Середній чек
page-effect-metric-second-purchase = Перша покупка → друга
page-effect-metric-stayed-active = Лишилися активними
page-effect-metric-refusal = Відмовилися
page-effect-line-cuped = за вирахуванням попередніх покупок (CUPED)
page-effect-line-winsorised = без найбільших сум
page-effect-outcomes = Усі результати, ціль проти контролю
page-effect-outcomes-note = Рахуємо { $window } днів із дня комунікації, для цілі й контролю однаково. Частки у відсоткових пунктах (Ньюкомб), гроші на клієнта (Велч), приріст за Доннером–Зоу та Філлером. Суми зрізано на рівні { $winsor } покупців.
page-effect-brought = Що це принесло
page-effect-money-buyers = Додано покупців
page-effect-money-revenue = Додана виручка
page-effect-money-gross = Додана маржа
page-effect-money-contacts = Комунікації
page-effect-money-fixed = Постійні витрати
page-effect-money-incentives = Знижки й подарунки
page-effect-money-net = За вирахуванням витрат
page-effect-money-naive = Те саме без урахування контролю
page-effect-money-anyway = Віддано тим, хто купив би й так
page-effect-money-client = Ціна одного доданого покупця
page-effect-costs = Скільки вона коштувала
page-effect-cost-cost-per-contact = Одна комунікація
page-effect-cost-fixed-cost = Постійні витрати
page-effect-cost-incentive = Дано кожному покупцеві
page-effect-cost-incentive-share = Знижка, % від покупок
page-effect-costs-save = Зберегти
page-effect-checks = Чи можна вірити порівнянню
page-effect-checks-note = «До» — за 90 днів перед комунікацією, якщо політика не каже іншого. Імовірність такої різниці менша за 1% — привід розібратися.
page-effect-check-ratio = Групи такі, як задумано
page-effect-check-unknown = задумана частка невідома
page-effect-check-before-bought = Купували до
page-effect-check-before-revenue = Виручка до
page-effect-check-before-margin = Маржа до
page-effect-check-met-others = У вікні отримували інші кампанії
page-effect-check-contacted = Контроль, якому все ж написали
page-effect-check-both = В обох групах після об’єднання (рахуються контролем)
page-effect-check-nobody = нікого
page-effect-check-fine = :material/check: p = { $p }
page-effect-check-wrong = :material/warning: p = { $p }
page-effect-check-pair = { $target } і { $control }
page-effect-responses = Відгуки, кожен пояснено
page-effect-responses-note = Один відгук клієнта на крок рахується один раз; названо першу причину.
page-effect-response-counted = враховано
page-effect-response-control = від контролю
page-effect-response-duplicate = повтор
page-effect-response-late = після вікна
page-effect-response-early = до комунікації
page-effect-response-foreign = не з цієї кампанії
page-effect-response-unknown-campaign = невідома кампанія
page-effect-response-undelivered = не доставлено
page-effect-response-opt-out = відмова: закрито одразу
page-effect-outcome-positive = так
page-effect-outcome-negative = ні
page-effect-outcome-opened = відкрито
page-effect-outcome-clicked = перехід
page-effect-outcome-undelivered = не доставлено
page-effect-outcome-opt-out = відмова
page-effect-hours = Відгуки за годинами
page-effect-hours-note = Відповіді «так» і «ні» за часом надходження.
page-effect-hours-alt = Відгуки за годинами; найбільше о { $hour }: { $peak }
page-effect-hours-axis = відгуків
page-effect-steps-reach = Що сталося з кожним кроком
page-effect-steps-added = Що додав кожен крок: { $metric }
page-effect-steps-note = Крок вимірюється за своїми днями: від його першої комунікації до початку наступного. Обидві групи цілком, як вирішив жереб на першому кроці. «Уся кампанія» — уся цільова група проти всієї контрольної в ті самі дні, хай що на той час зробили всі кроки.
page-effect-steps-unknown = У журналі немає комунікацій цих кроків, є лише відгуки: що додав кожен крок, сказати не можна.
page-effect-col-days = Дні від комунікації
page-effect-col-step-alone = Цей крок
page-effect-col-step-together = Уся кампанія
page-effect-step-days = { $first }–{ $last }
page-effect-step-against = проти: { $names }
page-effect-step-unnamed = без назви
page-effect-step-points = в. п.
page-effect-before-after = Лише *орієнтир*, адже контролю не було: за { $days } дн. до комунікації купили { $before } з них, за { $days } дн. після — { $after } ({ $difference } в. п.; 95%: { $between }). У цій цифрі і сезон, і інші кампанії, і те, кого ви вибрали: це не ефект.
page-effect-stayed = Хто лишається активним
page-effect-stayed-note = Каплан–Маєр від комунікації до дня, коли вперше настала неактивність; лише активні в день комунікації; смуги 95%.
page-effect-stayed-alt = Дві криві активності, ціль і контроль; неактивний після { $gap } днів без покупки
page-effect-stayed-axis = ще активні, %
page-effect-stayed-mean = За { $days } днів клієнт цілі лишався активним довше на { $difference } дн. (95%: { $between }).
page-effect-stayed-few = Неактивними стали поки надто небагато, щоб порівняти середній час.
page-effect-split = Для кого спрацювало: за
page-effect-split-none = виберіть ознаку або сегмент
page-effect-parts = Ефект за частинами
page-effect-parts-note = Частини взято за день до комунікації. Що більше частин, то більше випадкових відмінностей: вірте перевірці нижче, а не найбільшій цифрі.
page-effect-parts-alt = Лісовий графік ефекту за частинами: { $count }
page-effect-parts-differ = Ефект у частинах різниться (Q Кохрена, p = { $p }).
page-effect-parts-same = Що ефект у частинах різниться, сказати не можна (Q Кохрена, p = { $p }).
page-effect-parts-open = Сегментом відкриваються клієнти, які входять до частини на день екрана.
page-effect-next = Спланувати перевірку
page-effect-next-note = Наступного разу залиште контроль 10%: без контрольної групи сказати нічого не можна.
page-power-title = Чи можна це виміряти?
page-power-can = Так. Зазвичай у вікні купують { $rate } цих клієнтів; за { $target } у цілі та { $control } у контролі зростання до **{ $share }** (на { $lift }) буде помічено в чотирьох випадках із п’яти.
page-power-cannot = Навряд чи. Зазвичай у вікні купують { $rate } цих клієнтів; за { $target } у цілі та { $control } у контролі буде помітне лише зростання до { $share } (на { $lift }). Об’єднайте кілька кампаній, залиште більший контроль або рахуйте довше вікно.
page-power-no-control = Ні: контрольної групи немає. Вкажіть її частку, наприклад 10%.
page-power-nothing = Виміряти не можна: клієнтів надто мало або ніхто з них не купував за останнє вікно.
page-power-usual = Для приросту на 20% потрібно { $needed } клієнтів; із цими його буде помічено у { $reached } випадків.
page-power-price = Якщо кампанія спрацює так добре, мовчання в контролі коштуватиме приблизно { $money } маржі.
page-power-holdout = Частка контролю
page-power-control = Клієнтів у контролі
page-power-lift = Мінімальний помітний приріст
page-power-note = Двобічно, 95%, потужність 80% (Fleiss, Levin & Paik 2003). Звичайна частка — у клієнтів цього сегмента у вікні, що закінчилося вчора; сегмент узято на день його початку.
page-start-empty-effect = Тут буде видно, що додали кампанії: ціль проти контролю, щойно з’являться дані.
