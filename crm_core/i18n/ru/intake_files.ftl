# Файлы, которые нельзя прочитать: что не так и что делать
intake-file-empty = Файл «{ $file }» пуст. Выгрузите его ещё раз и проверьте, что размер не 0 байт.
intake-file-blank = В файле «{ $file }» только пустые строки. Выгрузите его ещё раз.
intake-file-headers-only = В файле «{ $file }» есть названия столбцов, но нет ни одной строки. Проверьте даты и отборы выгрузки.
intake-file-folder = «{ $file }» — это папка. Выберите в ней один файл.
intake-file-missing = Файла { $file } нет. Проверьте путь.
intake-file-not-a-file = «{ $file }» — не обычный файл. Выберите файл CSV, XLSX или Parquet.
intake-file-no-permission = У Tact нет права читать «{ $file }». Попросите доступ или скопируйте файл в другое место.
intake-file-unreadable = Файл «{ $file }» не читается с диска: { $problem }. Скопируйте его заново и повторите.
intake-file-foreign = «{ $file }» — это файл { $format }, а не таблица. Сохраните данные как CSV, XLSX или Parquet и загрузите их.
intake-file-password = Файл «{ $file }» защищён паролем. Откройте его в Excel, снимите пароль, сохраните и загрузите снова.
intake-file-too-big-unpacked = Файл «{ $file }» после распаковки займёт слишком много памяти ({ NUMBER($megabytes) } МБ). Сохраните лист как CSV и загрузите его.
intake-file-broken-archive = Файл «{ $file }» повреждён: архив не открывается. Скачайте или выгрузите его заново.
intake-file-broken-workbook = Файл «{ $file }» повреждён: книга не читается. Откройте его в Excel, сохраните заново и загрузите.
intake-file-broken-parquet = Файл «{ $file }» повреждён: Parquet не читается. Выгрузите его заново.
intake-file-no-sheet = В файле «{ $file }» нет листа «{ $sheet }». Листы: { $sheets }.
intake-file-zero-bytes = «{ $file }» — не текст: в нём есть нулевые байты. Выгрузите его заново как CSV, XLSX или Parquet.
intake-file-binary = «{ $file }» — не текст и не известный формат таблиц. Сохраните данные как CSV, XLSX или Parquet и загрузите их.
intake-file-long-line = Строка { NUMBER($line) } файла «{ $file }» длиннее { NUMBER($most) } знаков. Точно ли это таблица? Посмотрите на неё и выгрузите файл заново.
intake-file-too-wide = В файле «{ $file }» столбцов: { NUMBER($columns) }; прочитать можно не больше { NUMBER($most) }. Проверьте разделитель или выгрузите меньше столбцов.
intake-file-commas = В файле «{ $file }» запятая стоит и между столбцами, и внутри чисел, поэтому суммы не прочитать. Выгрузите с точкой с запятой между столбцами или с точкой в дробях.
intake-file-ragged = В файле «{ $file }» в { NUMBER($ragged) } из { NUMBER($rows) } строк не { $width ->
    [one] { NUMBER($width) } столбец
    [few] { NUMBER($width) } столбца
    [many] { NUMBER($width) } столбцов
   *[other] { NUMBER($width) } столбца
 }. Проверьте разделитель или выгрузите файл заново.
intake-file-lines-lost = В файле «{ $file }» строк: { NUMBER($written) }, а прочитано { NUMBER($read) }. Ничего не изменено; освободите место на диске и повторите.
intake-file-unknown-encoding = Кодировки «{ $encoding }» нет. Известны: utf-8, utf-16, cp1251, koi8-r, koi8-u, cp866.

stage-file-read = Читаем файл
stage-file-split = Разбираем строки
