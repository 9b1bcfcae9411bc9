page-overview-answer = { $when ->
    [today] Сьогодні
    *[other] Станом на { $day }
  } можна написати **:green[{ $sms }]** через SMS і **{ $email }** на e-mail; у базі { $base }.
page-overview-no-consent-rule = Правило згод не застосовується: на три запитання немає відповіді або країна його не вимагає.
page-overview-funnel = Скільком можна написати
page-overview-funnel-alt = { $channel }: із { $base } клієнтів можна звернутися до { $free }
page-overview-funnel-note = Кожна смуга — частина верхньої. Можна звернутися: пропускають усі перевірки й контактна політика для комунікації розвитку в обраний день. Джерело: клієнти, відмови, згоди, комунікації.
page-overview-step-base = Клієнтська база
page-overview-step-point-sms = Є мобільний
page-overview-step-point-email = Є e-mail
page-overview-step-not-refused = Немає відмови
page-overview-step-consented = Є згода
page-overview-step-free = Можна звернутися
page-overview-attention = Комунікацій на клієнта за 90 днів
page-overview-attention-axis = комунікацій за 90 днів
page-overview-attention-alt = Частка клієнтів за кількістю комунікацій за 90 днів
page-overview-attention-note = Частка всіх клієнтів. Джерело: вихідні комунікації всіма каналами до обраного дня, разом із запланованими.
page-overview-curve = Найкращі 20% покупців принесли { $share } грошей
page-overview-curve-title = Крива цінності
page-overview-curve-mark = 20% — { $share }
page-overview-curve-x = покупці, від найцінніших
page-overview-curve-y = накопичена сума покупок
page-overview-curve-alt = Крива цінності: найкращі 20% покупців принесли { $share } суми
page-overview-curve-note = Сума всіх покупок до обраного дня за вирахуванням повернень товару; вище 100% там, де далі повернення більші за покупки.
page-overview-curve-nobody = До цього дня ніхто не купив. Оберіть пізніший день або завантажте операції.
page-overview-best-buyers = Найкращі { $buyers } покупців: { $share } грошей
page-overview-recency = Коли купували востаннє
page-overview-recency-axis = місяців (по 30 днів) з останньої покупки
page-overview-recency-alt = Частка клієнтів за місяцями з останньої покупки
page-overview-recency-note = Частка всіх клієнтів. Покупка — день, сума якого за вирахуванням повернень більша за нуль.
page-overview-never = немає
page-overview-todo = Що потребує уваги
page-overview-todo-none = Нічого: карантин порожній, джерела відмов свіжі, чернеток кампаній немає.
page-overview-todo-quarantine = { $count ->
    [one] { $rows } рядок файлу { $file } у карантині: виправте й завантажте знову
    [few] { $rows } рядки файлу { $file } у карантині: виправте й завантажте знову
    *[other] { $rows } рядків файлу { $file } у карантині: виправте й завантажте знову
  }
page-overview-todo-stale = Відмови застаріли: { $sources }. Завантажте свіжий стоп-лист
page-overview-todo-draft = Кампанія «{ $name }» — чернетка: подивіться, кого вона досягне, і вивантажте список
page-overview-loads = Нещодавно завантажено
page-overview-lists = Нещодавно вивантажено
page-overview-next = Хто купує: RFM-сітка
page-overview-to-campaigns = Кампанії
