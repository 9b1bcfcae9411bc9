page-start-empty-value = Цінність клієнтів рахується за їхніми покупками; покупок поки немає.
page-value-nothing = Модель цінності ще не дібрано. Вона вчиться на покупках до { $day } і перевіряється на їхній останній частині.
page-value-nothing-note = Від кількох секунд до кількох хвилин. Нічого нікуди не надсилається; у сегментів з’являться вісім нових показників.
page-value-fit = Дібрати модель
page-value-refit = Дібрати заново станом на { $day }
page-value-settings = Налаштування
page-value-horizon = Дивитися вперед на
page-value-months = { $count ->
    [one] { $count } місяць
    [few] { $count } місяці
   *[other] { $count } місяців
  }
page-value-discount = Дисконт на рік, %
page-value-margin = Маржа там, де вона невідома, % від суми
page-value-margin-help = Для покупок без маржі, товар яких не має своєї частки. Порожньо — тоді рахуємо виручку.
page-value-zero-days = Дні з нульовою сумою теж вважати днями з покупкою
page-value-answer = За { $count ->
    [one] { $count } місяць
    [few] { $count } місяці
   *[other] { $count } місяців
  } база принесе **:green[{ $amount }]** { $money ->
    [margin] маржі
   *[other] виручки
  }.
page-value-answer-interval = За { $count ->
    [one] { $count } місяць
    [few] { $count } місяці
   *[other] { $count } місяців
  } база принесе **:green[{ $amount }]** { $money ->
    [margin] маржі
   *[other] виручки
  } (95%: від { $low } до { $high }).
page-value-answer-errors = У тестовому періоді модель помилилася на **{ $error }**, попередній темп — на { $naive }.
page-value-answer-wide = Ця похибка більша за інтервал: змінювалися сезон або ринок, а їх інтервал не передбачає.
page-value-answer-naive = { $why } Це { $amount } { $money ->
    [margin] маржі
   *[other] виручки
  } за { $count ->
    [one] { $count } місяць
    [few] { $count } місяці
   *[other] { $count } місяців
  }.
page-value-bought = { $count ->
    [one] { $shown } клієнт із покупками
    [few] { $shown } клієнти з покупками
   *[other] { $shown } клієнтів із покупками
  }
page-value-history = { $count ->
    [one] історія { $count } місяць
    [few] історія { $count } місяці
   *[other] історія { $count } місяців
  }
page-value-holdout = { $count ->
    [one] перевірка на останньому { $count } дні
   *[other] перевірка на останніх { $count } днях
  }
page-value-fitted-on = модель станом на { $day }, версія { $version }
page-value-contracts = з очікуваного { $amount } — за договорами
page-value-stale = день або дані вже не ті, що в моделі: для інтервалу доберіть її заново
page-value-rounded = для добору час округлено до цілих тижнів
page-value-sampled = вартість покупок дібрано за сталою вибіркою клієнтів
page-value-purchases-coming = Очікується покупок
page-value-purchases-coming-help = Днів із покупкою в усіх клієнтів за обраний строк.
page-value-mean-purchase = Одна покупка приносить
page-value-mean-purchase-help = Очікувана маржа (або виручка) наступної покупки клієнта, середнє за клієнтами.
page-value-next-purchase = Ще одна покупка варта
page-value-next-purchase-help = Що принесе сама покупка і наскільки вона підніме очікування від клієнта: хто купив сьогодні, той із нами. Покупка заради знижки доводить менше.
page-value-loss-makers = Збиткові клієнти
page-value-loss-makers-help = Маржа до цього дня нижча за нуль. Риска: маржа невідома, правило не спрацьовує.
page-value-calibration = Що передбачили і що було
page-value-calibration-hit = Модель влучає, попередній темп — ні
page-value-calibration-alt = Покупки клієнтів за тестовий період за кількістю повторних покупок до нього, з інтервалами 95%, поруч із моделлю та попереднім темпом
page-value-calibration-note = Середні на клієнта, відрізки — 95% для того, що було. Моделі знали лише історію до { $start } і перевірені до { $day }.
page-value-was = було { $value } ({ $low }–{ $high })
page-value-actual = було
page-value-repeats = повторних покупок до перевірки
page-value-in-holdout = покупок за тестовий період
page-value-curve = { $clients } клієнтів принесли { $share } { $money ->
    [margin] маржі
   *[other] виручки
  }
page-value-curve-loss = { $share } клієнтів зменшують маржу
page-value-curve-alt = Крива цінності: частка заробленого за часткою клієнтів, починаючи з найцінніших
page-value-curve-note = Зароблено до цього дня: { $amount } = 100%, клієнти від найцінніших. { $money ->
    [margin] Збитковий — маржа до цього дня нижча за нуль.
   *[other] За виручкою збиткових не видно.
  }
page-value-curve-x = клієнтів, від найцінніших
page-value-curve-y = { $money ->
    [margin] накопичена маржа
   *[other] накопичена виручка
  }
page-value-best = <b>{ $clients } клієнтів</b> — { $share } { $money ->
    [margin] маржі
   *[other] виручки
  }
page-value-top = вершина { $share }
page-value-loss = <b>{ $share }</b><br>збиткові:<br>{ $amount }
page-value-map = Хто ще з нами і де гроші
page-value-map-alt = Карта клієнтів за ймовірністю, що вони з нами, і за давністю; колір — очікувана цінність
page-value-map-note = У клітинці — клієнти та їхня очікувана цінність. Натисніть на клітинку, щоб узяти її; той самий вибір є у списку нижче.
page-value-map-nobody-left = За цією історією не видно, щоб хтось пішов: імовірність лишається близько 1. Довша історія скаже більше.
page-value-map-x = днів з останньої покупки
page-value-map-y = імовірність, що клієнт із нами
page-value-upto = до { $days }
page-value-over = понад { $days }
page-value-cell = Обрана клітинка
page-value-cell-none = Натисніть на карту або оберіть тут
page-value-take-cell = Зібрати сегмент: { $clients }
page-value-models = Моделі поруч
page-value-model = Модель
page-value-used = у роботі
page-value-deviance = Девіанс
page-value-total-error = Похибка суми
page-value-mae = Середня похибка
page-value-models-note = На останніх { $days } днях, яких моделі не бачили. Виграє найменший пуассонівський девіанс; похибка суми — усе передбачене проти всього, що було; середня абсолютна похибка показана, але нічого не вирішує.
page-value-parameters = Параметри
page-value-likelihood = Логарифм правдоподібності
page-value-parameters-note = За всією історією, час у тижнях. У дужках — інтервали 95% за кривиною правдоподібності.
page-value-how = Як влаштована модель
page-value-how-words = Поки клієнт із нами, він купує у своєму темпі; одного дня він іде й не каже про це. За кількістю покупок, часом останньої та часом від першої моделі (BG/NBD, MBG/NBD, Pareto/NBD) рахують імовірність, що клієнт ще з нами, і скільки покупок чекати. Gamma-Gamma каже, скільки приносить його покупка, — за його повторними покупками та за всіма клієнтами. Кожна модель перевіряється на останній частині історії, якої вона не бачила, проти «попереднього темпу» та «ніхто не купує»; найкраща добирається заново за всією історією. Очікувана цінність дисконтується за днем кожної покупки. BG/NBD вважає, що кожен разовий покупець ще з нами; коли перемагає вона, показано ймовірність за MBG/NBD.
page-value-deciles = Десять рівних частин за очікуваною цінністю
page-value-deciles-alt = Таблиця десяти рівних частин клієнтів за очікуваною цінністю
page-value-deciles-note = 1 — найкраща десята частина; клієнти з рівною цінністю стоять разом. Натисніть на рядок, щоб узяти її далі.
page-value-decile = Дециль
page-value-clients = Клієнтів
page-value-alive = Із нами
page-value-purchases = Покупок
page-value-purchase = Одна покупка
page-value-next = Ще одна варта
page-value-each = На клієнта
page-value-share = Частка
page-value-bar = Частка очікуваного
page-value-take = Зібрати сегмент: дециль { $decile }, { $clients }
page-value-take-note = Дециль { $decile } несе { $share } очікуваної { $money ->
    [margin] маржі
   *[other] виручки
  }.
