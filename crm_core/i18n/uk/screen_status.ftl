# Екран «Статуси»
page-start-empty-status = Статуси показують, у яких стосунках із вами кожен клієнт; клієнтів поки немає.
page-status-nobody = До { $day } у базі ще нікого не було. Оберіть пізніший день або завантажте клієнтів.
page-status-answer = У базі { $base }: постійних **:green[{ $regular }]**, реальних **{ $real }**; втрачених **{ $lost }** ({ $share }).
page-status-answer-chosen = Обрано: **:green[{ $clients }]** станом на { $day }.
page-status-chosen = Обрані групи
page-status-chosen-none = Натисніть на стовпчик чи клітинку або оберіть тут
page-status-chosen-help = Те саме, що натискання на картинки. Клієнт кількох груп рахується один раз. Група іншого дня починає вибір заново.
page-status-offer = Група з цього малюнка
page-status-offer-pick = Додати до обраних
page-status-months = січ лют бер кві тра чер лип сер вер жов лис гру
page-status-by-month = База за статусами за рік
page-status-by-month-alt = { $base } за статусами станом на { $day } і на кінці дванадцяти місяців до цього
page-status-by-month-note = Кожен клієнт, відомий до цього дня, має один статус. Останній стовпчик — обраний день, решта — кінці місяців. Натискання на частину обирає її клієнтів станом на той день.
page-status-behaviour = поведінка
page-status-total = Усього
page-status-cross = Статус і поведінка
page-status-cross-alt = { $base } за статусом і поведінкою
page-status-cross-note = Кожен клієнт стоїть в одній клітинці.
page-status-how = Елітні: найкращі { $share } покупців { $basis }. Поріг неактивності: { $gap } без покупки ({ $source }).
page-status-gap-churn = як на екрані «Відтік»
page-status-gap-policy = інтервали між покупками порога не дають, узято поріг статусів
page-status-view-flows = Хто куди перейшов
page-status-view-life = Життєвий цикл
page-status-view-reasons = Чому
page-status-view-marks = Один клієнт і позначки
page-status-flows-to = До якого дня
page-status-flows-back = Від якого дня
page-status-months-back = { $count ->
    [12] за рік до цього
    [one] за { $count } місяць до цього
    [few] за { $count } місяці до цього
   *[other] за { $count } місяців до цього
}
page-status-flows-say = Змінили статус **{ $moved }**: { $share } тих, хто був у базі на початку.
page-status-flows = Хто куди перейшов із { $before } до { $after }
page-status-flows-alt = Переходи між статусами з { $before } до { $after }
page-status-flows-note = Ширина — кількість клієнтів; обидва боки в сумі дають базу. «Ще не в базі» — ті, хто з’явився за цей час. За сьогоднішніми даними: пізно завантажені покупки виправляють минуле.
page-status-matrix = Те саме таблицею, { $base }
page-status-matrix-alt = Клієнти за статусом станом на { $before } (рядки) і на { $after } (стовпці)
page-status-matrix-note = Рядки — раніший день, стовпці — пізніший; підсумки — база на кожен із днів. Натискання на клітинку обирає її клієнтів.
page-status-then = станом на { $day }
page-status-life = Третини життєвого циклу
page-status-life-alt = { $base } за третинами життєвого циклу
page-status-life-note = Вік ÷ (вік + імовірність, що клієнт із нами × середнє життя, що лишилося в цьому віці, у межах горизонту). До третини — знайомство, до двох третин — розвиток, далі — утримання. Натискання обирає клієнтів.
page-status-life-how = Без місця в життєвому циклі: { $without } — вони не купували. Криву дожиття бази прочитано до { $days }-го дня після першої покупки, далі її продовжено з останньою інтенсивністю відходу. Горизонт, днів: { $horizon }.
page-status-cannot-say = Сказати не можна.
page-status-place = позаду { $share } життєвого циклу.
page-status-third = Третина
page-status-fits = Що зараз доречно
page-status-advice = Що доречно і з чим до них зверталися за 90 днів
page-status-advice-welcome = Знайомити: пояснювати, допомагати з першими кроками, кликати на другу покупку. Продажі понад це зачекають.
page-status-advice-development = Час зростати: більший чек, нова категорія, частіше.
page-status-advice-retention = Утримувати: дякувати, нагадувати, давати привід лишитися; нові продажі — лише якщо вони утримують.
page-status-advice-note = Клієнти третини, з якими за останні 90 днів була хоча б одна комунікація цього типу. Це порада: жоден список нікого не виключає за місце в життєвому циклі.
page-status-reasons-status = Чому такий статус
page-status-reasons-status-alt = Клієнти за причиною статусу
page-status-reasons-status-note = Вирішує перше правило, що підходить: позначено вручну, купував за період, купував раніше, заплатив, спілкуємося, замовк. Натискання обирає клієнтів.
page-status-reasons-behaviour = Чому така поведінка
page-status-reasons-behaviour-alt = Клієнти за причиною поведінки
page-status-reasons-behaviour-note = Вирішує перше правило, що підходить: заблокований, найкращий за цінністю, повернувся, новий, активний, сплячий. Натискання обирає клієнтів.
page-status-one = Який статус у клієнта і чому?
page-status-mark-reason = Причина
page-status-mark = Позначити як втраченого
page-status-unmark = Зняти позначку
page-status-mark-note = Позначка діє з { $day }, потрапляє до журналу дій і сильніша за покупки, доки її не знімуть. Каналів вона не закриває: відмову записують на екрані «Відмови та згоди».
page-status-marks = { $count ->
    [0] Позначки вручну
   *[other] Позначки вручну: { $count }
}
page-status-marks-none = На цей день нікого не позначено вручну.
page-status-mark-since = Від якого дня
page-status-mark-who = Хто позначив
page-status-limits = Пороги
page-status-limits-note = Пороги діють на всіх екранах, у сегментах і для будь-якого дня.
page-status-limit-period-days = Період статусів, днів
page-status-limit-regular-purchase-days = Днів із покупкою в постійного, не менше
page-status-limit-silence-months = Потенційний втрачений після стількох місяців без спілкування
page-status-limit-returned-days = Повернувся: не раніше ніж стільки днів тому
page-status-limit-new-days = Новий: перша покупка не раніше ніж стільки днів тому
page-status-limit-inactivity-days = Поріг неактивності, днів, якщо на екрані «Відтік» порога немає
page-status-limit-elite-share = Елітні: найкращі, % покупців
page-status-next = Зібрати сегмент: { $clients }
page-status-next-note = Групи стануть правилом, з яким можна працювати далі; день перейде разом із ними.
page-status-pick-first = Спершу оберіть групи на картинках або у списку.
page-overview-statuses = База за статусами за рік
page-overview-statuses-alt = { $base } за статусами станом на { $day } і на кінці дванадцяти місяців до цього
page-overview-statuses-note = Постійні купували за період у різні дні, реальні — хоча б раз; втрачені купували раніше або замовкли. Натискання відкриває екран «Статуси».
