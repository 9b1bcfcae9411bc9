page-data-answer = { $count ->
    [one] Действует **{ $loads }** загрузка, строк: { $rows }; в карантине: **{ $waiting }**.
    [few] Действуют **{ $loads }** загрузки, строк: { $rows }; в карантине: **{ $waiting }**.
    *[other] Действует **{ $loads }** загрузок, строк: { $rows }; в карантине: **{ $waiting }**.
  }
page-data-bring = Загрузить файл
page-data-way = Где лежит файл
page-data-way-upload = С моего компьютера
page-data-way-folder = Из папки на сервере
page-data-upload = CSV, TSV, XLSX или Parquet; можно несколько сразу
page-data-upload-help = Больше 300 МБ — положите файл в папку на сервере. Заголовки сверху, итоги снизу, Windows-1251 и запятые в числах читаются как есть.
page-data-choose = Выбрать файлы
page-data-drop = или перетащите сюда, до { $most } МБ
page-data-path = Файл или папка на сервере
page-data-path-help = Путь, каким его видит сервер. Папка предложит все свои файлы.
page-data-path-none = На сервере нет файла или папки { $path }, или она пуста.
page-data-which = Какой файл сейчас
page-data-file = Файл
page-data-kind = Что в нём
page-data-source = Источник
page-data-source-help = Система, из которой файл: 1С, Битрикс24. Соответствие столбцов запоминается для неё.
page-data-mode = Уже заполненные поля
page-data-mode-fill = оставить, заполнить пустые
page-data-mode-overwrite = перезаписать
page-data-sample = Первые пять строк, как они прочитаны
page-data-read-as = Прочитано как: { $read }
page-data-mapping = Соответствие столбцов
page-data-mapping-note = Предложено по заголовкам и значениям. Поправьте, что неверно; для этого источника запомнится.
page-data-mapping-remembered = Как при прошлой загрузке из этого источника.
page-data-attribute = оставить как признак
page-data-left-out = не загружать
page-data-dates = Даты вида 03/04/2026
page-data-dates-auto = определить самому
page-data-dates-dmy = сначала день
page-data-dates-mdy = сначала месяц
page-data-missing = Не хватает столбца: { $columns }. Укажите, какой это столбец файла.
page-data-or = или
page-data-load = Проверить и загрузить { $file }
page-data-load-note = Все проверки сразу, одной записью: целиком или никак. Тот же файл повторно ничего не меняет.
page-data-load-wait = Ещё идёт загрузка выше: этот файл можно загрузить, когда она закончится.
page-data-loading = Идёт загрузка
page-data-done = Загружено строк: **{ $loaded }** из { $rows }.
page-data-rows = Строк
page-data-loaded = Загружено
page-data-unchanged = Без изменений
page-data-quarantined = Карантин
page-data-conflicts = Расхождений
page-data-adds-up = Строк = загружено + без изменений + карантин. Расхождения — значения файла, которые изменили бы базу, но не взяты.
page-data-totals = Контрольные суммы по месяцам
page-data-totals-note = Сверьте с бухгалтерией. Продажи без клиента входят в сумму и показаны отдельно.
page-data-month = Месяц
page-data-clients = Клиентов
page-data-amount = Сумма
page-data-anonymous = Продажи без клиента
page-data-quarantine-prepare = { $count ->
    [one] { $rows } строка с ошибками
    [few] { $rows } строки с ошибками
    *[other] { $rows } строк с ошибками
  }
page-data-quarantine-take = Забрать файл
page-data-quarantine-note = У каждой строки номер, исходный текст и причина словами. Исправьте файл и загрузите снова. Ссылка срабатывает один раз.
page-data-history = История загрузок
page-data-when = Когда
page-data-who = Кто
page-data-state = Состояние
page-data-stands = действует
page-data-undone = :gray-badge[отменена]
page-data-look = Посмотреть загрузку
page-data-look-pick = Выберите загрузку
page-data-undo = Отменить эту загрузку
page-data-undo-sure = Строки файла { $file } больше не будут читаться; клиенты пересчитаются. Отказы из него остаются.
page-data-undone-toast = Отменено, строк убрано: { $rows }
page-data-next = Кто покупает: RFM-сетка
page-data-prepaid = Предоплаты
