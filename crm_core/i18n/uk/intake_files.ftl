# Файли, які неможливо прочитати: що не так і що робити
intake-file-empty = Файл «{ $file }» порожній. Вивантажте його ще раз і перевірте, що розмір не 0 байтів.
intake-file-blank = У файлі «{ $file }» лише порожні рядки. Вивантажте його ще раз.
intake-file-headers-only = У файлі «{ $file }» є назви стовпців, але немає жодного рядка. Перевірте дати й відбори вивантаження.
intake-file-folder = «{ $file }» — це папка. Виберіть у ній один файл.
intake-file-missing = Файлу { $file } немає. Перевірте шлях.
intake-file-not-a-file = «{ $file }» — не звичайний файл. Виберіть файл CSV, XLSX або Parquet.
intake-file-no-permission = Tact не має права читати «{ $file }». Попросіть доступ або скопіюйте файл в інше місце.
intake-file-unreadable = Файл «{ $file }» не читається з диска: { $problem }. Скопіюйте його заново й повторіть.
intake-file-foreign = «{ $file }» — це файл { $format }, а не таблиця. Збережіть дані як CSV, XLSX або Parquet і завантажте їх.
intake-file-password = Файл «{ $file }» захищено паролем. Відкрийте його в Excel, зніміть пароль, збережіть і завантажте знову.
intake-file-too-big-unpacked = Файл «{ $file }» після розпакування займе забагато пам’яті ({ NUMBER($megabytes) } МБ). Збережіть аркуш як CSV і завантажте його.
intake-file-broken-archive = Файл «{ $file }» пошкоджено: архів не відкривається. Звантажте або вивантажте його заново.
intake-file-broken-workbook = Файл «{ $file }» пошкоджено: книга не читається. Відкрийте його в Excel, збережіть заново й завантажте.
intake-file-broken-parquet = Файл «{ $file }» пошкоджено: Parquet не читається. Вивантажте його заново.
intake-file-no-sheet = У файлі «{ $file }» немає аркуша «{ $sheet }». Аркуші: { $sheets }.
intake-file-zero-bytes = «{ $file }» — не текст: у ньому є нульові байти. Вивантажте його заново як CSV, XLSX або Parquet.
intake-file-binary = «{ $file }» — не текст і не відомий формат таблиць. Збережіть дані як CSV, XLSX або Parquet і завантажте їх.
intake-file-long-line = Рядок { NUMBER($line) } файлу «{ $file }» довший за { NUMBER($most) } знаків. Чи справді це таблиця? Подивіться на цей рядок і вивантажте файл заново.
intake-file-too-wide = У файлі «{ $file }» стовпців: { NUMBER($columns) }; прочитати можна не більше { NUMBER($most) }. Перевірте роздільник або вивантажте менше стовпців.
intake-file-commas = У файлі «{ $file }» кома стоїть і між стовпцями, і всередині чисел, тому суми не прочитати. Вивантажте з крапкою з комою між стовпцями або з крапкою в дробах.
intake-file-ragged = У файлі «{ $file }» у { NUMBER($ragged) } із { NUMBER($rows) } рядків не { $width ->
    [one] { NUMBER($width) } стовпець
    [few] { NUMBER($width) } стовпці
    [many] { NUMBER($width) } стовпців
   *[other] { NUMBER($width) } стовпця
 }. Перевірте роздільник або вивантажте файл заново.
intake-file-lines-lost = У файлі «{ $file }» рядків: { NUMBER($written) }, а прочитано { NUMBER($read) }. Нічого не змінено; звільніть місце на диску й повторіть.
intake-file-unknown-encoding = Кодування «{ $encoding }» немає. Відомі: utf-8, utf-16, cp1251, koi8-r, koi8-u, cp866.

stage-file-read = Читаємо файл
stage-file-split = Розбираємо рядки
