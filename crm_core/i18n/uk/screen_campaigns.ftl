page-campaigns-answer = Можна звернутися до **:green[{ $list }]**; в аудиторії { $audience }, ще **{ $control }** — контрольна група.{ $count ->
    [0] {""}
    *[other] {" "}Найчастіше зупиняє: { $gate }, **{ $stopped }**.
  }
page-campaigns-answer-released = Список вивантажено: **:green[{ $list }]**; в аудиторії { $audience }, контрольна група — **{ $control }**.{ $count ->
    [0] {""}
    *[other] {" "}Найчастіше зупиняло: { $gate }, **{ $stopped }**.
  }
page-campaigns-no-segment = Кампанія починається із сегмента, а збережених сегментів ще немає.
page-campaigns-to-segments = Зібрати сегмент
page-campaigns-campaign = Кампанія
page-campaigns-new = Нова кампанія
page-campaigns-draft = Кампанія: що й кому
page-campaigns-name = Назва
page-campaigns-segment = Сегмент
page-campaigns-class = Тип комунікації
page-campaigns-offer-is-development = Сервісне повідомлення з пропозицією – це розвиток: діють відмови від кампаній, згоди та контактна політика.
page-campaigns-channel = Канал
page-campaigns-holdout = Контрольна група, %
page-campaigns-holdout-help = Обирається випадково з тих, кому можна писати; цією кампанією їх не турбують. Без неї про ефект сказати не можна.
page-campaigns-profile = Формат вивантаження
page-campaigns-until = Діє до
page-campaigns-code = Промокод
page-campaigns-language = Мова повідомлення
page-campaigns-language-auto = мова країни
page-campaigns-never = Ніколи не в контрольній групі
page-campaigns-never-nobody = ніхто
page-campaigns-never-help = Клієнти цього сегмента отримають повідомлення в будь-якому разі й рахуються окремо.
page-campaigns-seeds = Додати перевірочні адреси
page-campaigns-seeds-help = Адреси співробітників для перевірки доставки; у жодній цифрі не рахуються.
page-campaigns-message = Повідомлення
page-campaigns-message-first = {"{{ salutation }}"}, дякуємо, що ви з нами.
page-campaigns-message-help = Підстановки: {"{{ salutation }}, {{ given_name }}, {{ valid_until }}, {{ offer_code }}"}. Нічого іншого з мови шаблонів не можна.
page-campaigns-draft-lacks = Дайте кампанії назву й оберіть сегмент.
page-campaigns-name-taken = Кампанія «{ $name }» уже є. Відкрийте її вище або дайте іншу назву.
page-campaigns-meanwhile = Поки ви редагували, цю кампанію зберегли в іншому вікні: версія { $version }, { $who }, { $when }. Ваші поля від неї відрізняються; збереження запише їх поверх новою версією.
page-campaigns-meanwhile-show = Показати збережене
page-campaigns-preview = Так його прочитає перший клієнт
page-campaigns-preview-nobody = В обраний день нікому із сегмента писати не можна, тому прочитати нікому.
page-campaigns-length = { $length ->
    [one] { $shown } знак
    [few] { $shown } знаки
    *[other] { $shown } знаків
  }
page-campaigns-parts = { $count } SMS
page-campaigns-save = Зберегти кампанію
page-campaigns-save-first = Спершу збережіть зміни.
page-campaigns-audience = Аудиторія
page-campaigns-target = Цільова група
page-campaigns-control = Контрольна група
page-campaigns-never-withheld = Завжди у списку
page-campaigns-cascade = Кого зупинили й чому
page-campaigns-cascade-alt = Каскад виключень: із { $audience } клієнтів повідомлення отримають { $list }
page-campaigns-cascade-note = Довжина — перша причина. Щільна частина — єдина причина: стільки додалося б без самої лише цієї перевірки. Червоне — відмови.
page-campaigns-table = Те саме таблицею
page-campaigns-gate = Перевірка
page-campaigns-first = Перша причина
page-campaigns-only = Єдина причина
page-campaigns-adds-up = { $audience } = зупинено { $stopped } + пропущено { $passed }.
page-campaigns-arms = Цільова й контрольна
page-campaigns-arms-say = У списку **{ $target }** · контроль **{ $control }** ({ $share })
page-campaigns-why = Чому не у списку?
page-campaigns-why-whom = Ім’я, телефон, e-mail або код клієнта
page-campaigns-why-which = Який клієнт
page-campaigns-why-nobody = Такого клієнта в базі немає.
page-campaigns-why-target = У списку
page-campaigns-why-never-withheld = У списку, завжди
page-campaigns-why-control = У контрольній групі: ця кампанія до нього не звертається
page-campaigns-why-not-in-audience = Не входить до сегмента кампанії
page-campaigns-rows-first = Перші рядки списку
page-campaigns-client = Клієнт
page-campaigns-point = Контакт
page-campaigns-salutation = Звертання
page-campaigns-rows = Рядків
page-campaigns-release = Вивантажити список: { $clients }
page-campaigns-release-note = Перед вивантаженням усі перевірки пройдуть ще раз; той самий запит дасть той самий файл.
page-campaigns-release-nobody = Вивантажувати нікого: жоден клієнт сегмента не пройшов перевірки.
page-campaigns-release-sure = Вивантажити список кампанії «{ $name }» на { $day }: { $clients }? Комунікації одразу запишуться й враховуватимуться.
page-campaigns-releasing = Перевіряємо все ще раз і пишемо список…
page-campaigns-stale = Відмови з { $source } завантажувалися { $days ->
    [one] { $days } день
    [few] { $days } дні
    *[other] { $days } днів
  } тому. Відтоді хтось міг відмовитися.
page-campaigns-acknowledge = Знаю й усе одно вивантажую
page-campaigns-list = Список
page-campaigns-released = Редакція { $edition }, рядків: { $rows }, на { $on }; вивантажено { $when }, { $who }.
page-campaigns-hash = SHA-256 { $sha }… · вилучено після вивантаження: { $removed }
page-campaigns-take = Отримати список, рядків: { $rows }
page-campaigns-removals = Отримати вилучених
page-campaigns-link = Завантажити зараз: посилання спрацює один раз
page-campaigns-take-note = Хто відмовився після вивантаження, буде прибраний зараз: вийде наступна редакція.
page-campaigns-void = Анулювати список
page-campaigns-void-sure = Анулювати список кампанії «{ $name }»? Лише якщо його не надсилали: комунікації перестануть враховуватися, файл більше не отримати.
page-campaigns-to-effect = Що ця кампанія додасть: «Ефект»
page-campaigns-state = Стан
page-campaigns-state-draft = чернетка
page-campaigns-state-released = вивантажена
page-campaigns-state-voided = анульована
page-campaigns-all = Усі кампанії
page-profile-full = повний
page-profile-sms-gateway = SMS-шлюз
page-profile-call-centre = контакт-центр
page-profile-email-platform = платформа e-mail
page-profile-post = пошта
page-gate-blocked = Заблокований або помер
page-gate-excluded = Тимчасово виключений
page-gate-refusal = Відмова (стоп-лист)
page-gate-consent = Немає згоди
page-gate-contact-point = Немає особистого контакту
page-gate-name = Не знаємо, як звернутися
page-gate-policy = Нещодавно вже зверталися
page-gate-same-point = Той самий контакт в іншого клієнта
page-campaigns-answer-all = { $count ->
    [one] **{ $campaigns }** кампанія, вивантажено: **{ $released }**. Відкрийте її або зберіть нову.
    [few] **{ $campaigns }** кампанії, вивантажено: **{ $released }**. Відкрийте одну або зберіть нову.
   *[other] **{ $campaigns }** кампаній, вивантажено: **{ $released }**. Відкрийте одну або зберіть нову.
 }
page-campaigns-test = Пробний список за перевірочними адресами
page-campaigns-test-say = { $count ->
    [0] Жодна перевірочна адреса не має контакту для цього каналу. Додайте її нижче, у «Перевірочних адресах».
    [one] Список на **{ $seeds }** перевірочну адресу: повідомлення таким, яким його прочитають. Ні до обліку, ні до цифр він не потрапляє.
    [few] Список на **{ $seeds }** перевірочні адреси: повідомлення таким, яким його прочитають. Ні до обліку, ні до цифр він не потрапляє.
    *[other] Список на **{ $seeds }** перевірочних адрес: повідомлення таким, яким його прочитають. Ні до обліку, ні до цифр він не потрапляє.
  }
page-campaigns-test-make = Зробити пробний список
page-seeds-title = Перевірочні адреси
page-seeds-name = Ім’я
page-seeds-add = Додати адресу
page-seeds-end = Більше не використовувати
page-seeds-end-which = Прибрати адресу
page-profiles-title = Формати вивантаження
page-profiles-columns = Стовпці, у цьому порядку
page-profiles-columns-help = Контакт має бути серед них, інакше список нікого не досягне.
page-profiles-format = Файл
page-profiles-format-csv = текст (CSV)
page-profiles-format-xlsx = книга (XLSX)
page-profiles-delimiter = Роздільник
page-profiles-delimiter-comma = кома ,
page-profiles-delimiter-semicolon = крапка з комою ;
page-profiles-delimiter-tab = табуляція
page-profiles-delimiter-bar = риска |
page-profiles-encoding = Кодування
page-profiles-encoding-utf-8-sig = utf-8 з міткою (Excel)
page-profiles-eol = Кінець рядка
page-profiles-eol-lf = LF
page-profiles-eol-crlf = CRLF (Windows)
page-profiles-phone-format = Телефони починаються з
page-profiles-guard = Знак перед формулою
page-profiles-guard-apostrophe = апостроф '
page-profiles-guard-space = пробіл
page-profiles-guard-help = Текст, який таблиця сприйняла б як формулу, отримує попереду цей знак. Обійтися без нього не можна.
page-profiles-header = Перший рядок — заголовки
page-profiles-one-line = Кожен текст в один рядок
page-profiles-unique-points = Кожен контакт один раз
page-profiles-titles = Заголовки стовпців
page-profiles-preview = Перші рядки
page-profiles-preview-note = Люди й номери тут вигадані. Книгу показано клітинками.
page-profiles-name = Назва
page-profiles-name-help = Під іншою назвою збережеться копія.
page-profiles-save = Зберегти формат
page-profiles-copy = Зберегти копію
