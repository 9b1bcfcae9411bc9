page-data-answer = { $count ->
    [one] Діє **{ $loads }** завантаження, рядків: { $rows }; у карантині: **{ $waiting }**.
    [few] Діють **{ $loads }** завантаження, рядків: { $rows }; у карантині: **{ $waiting }**.
    *[other] Діє **{ $loads }** завантажень, рядків: { $rows }; у карантині: **{ $waiting }**.
  }
page-data-bring = Завантажити файл
page-data-way = Де лежить файл
page-data-way-upload = З мого комп’ютера
page-data-way-folder = З папки на сервері
page-data-upload = CSV, TSV, XLSX або Parquet; можна кілька одразу
page-data-upload-help = Понад 300 МБ — покладіть файл у папку на сервері. Заголовки згори, підсумки знизу, Windows-1251 і коми в числах читаються як є.
page-data-choose = Обрати файли
page-data-drop = або перетягніть сюди, до { $most } МБ
page-data-path = Файл або папка на сервері
page-data-path-help = Шлях, яким його бачить сервер. Папка запропонує всі свої файли.
page-data-path-none = На сервері немає файлу чи папки { $path }, або вона порожня.
page-data-which = Який файл зараз
page-data-file = Файл
page-data-kind = Що в ньому
page-data-source = Джерело
page-data-source-help = Система, з якої файл: 1С, Бітрікс24. Відповідність стовпців запам’ятовується для неї.
page-data-mode = Уже заповнені поля
page-data-mode-fill = залишити, заповнити порожні
page-data-mode-overwrite = перезаписати
page-data-sample = Перші п’ять рядків, як їх прочитано
page-data-read-as = Прочитано як: { $read }
page-data-mapping = Відповідність стовпців
page-data-mapping-note = Запропоновано за заголовками та значеннями. Виправте, що хибне; для цього джерела запам’ятається.
page-data-mapping-remembered = Як під час минулого завантаження з цього джерела.
page-data-attribute = залишити як ознаку
page-data-left-out = не завантажувати
page-data-dates = Дати вигляду 03/04/2026
page-data-dates-auto = визначити самостійно
page-data-dates-dmy = спершу день
page-data-dates-mdy = спершу місяць
page-data-missing = Бракує стовпця: { $columns }. Укажіть, який це стовпець файлу.
page-data-or = або
page-data-load = Перевірити й завантажити { $file }
page-data-load-note = Усі перевірки одразу, одним записом: повністю або ніяк. Той самий файл удруге нічого не змінює.
page-data-load-wait = Ще триває завантаження вище: цей файл можна завантажити, коли воно закінчиться.
page-data-loading = Триває завантаження
page-data-done = Завантажено рядків: **{ $loaded }** з { $rows }.
page-data-rows = Рядків
page-data-loaded = Завантажено
page-data-unchanged = Без змін
page-data-quarantined = Карантин
page-data-conflicts = Розбіжностей
page-data-adds-up = Рядків = завантажено + без змін + карантин. Розбіжності — значення файлу, які змінили б базу, але не взяті.
page-data-totals = Контрольні суми за місяцями
page-data-totals-note = Звірте з бухгалтерією. Продажі без клієнта входять до суми й показані окремо.
page-data-month = Місяць
page-data-clients = Клієнтів
page-data-amount = Сума
page-data-anonymous = Продажі без клієнта
page-data-quarantine-prepare = { $count ->
    [one] { $rows } рядок із помилками
    [few] { $rows } рядки з помилками
    *[other] { $rows } рядків із помилками
  }
page-data-quarantine-take = Забрати файл
page-data-quarantine-note = Кожен рядок має номер, вихідний текст і причину словами. Виправте файл і завантажте знову. Посилання спрацьовує один раз.
page-data-history = Історія завантажень
page-data-when = Коли
page-data-who = Хто
page-data-state = Стан
page-data-stands = діє
page-data-undone = :gray-badge[скасовано]
page-data-look = Подивитися завантаження
page-data-look-pick = Оберіть завантаження
page-data-undo = Скасувати це завантаження
page-data-undo-sure = Рядки файлу { $file } більше не читатимуться; клієнтів буде перераховано. Відмови з нього залишаються.
page-data-undone-toast = Скасовано, рядків вилучено: { $rows }
page-data-next = Хто купує: RFM-сітка
page-data-prepaid = Передоплати
