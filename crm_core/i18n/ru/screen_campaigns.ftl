page-campaigns-answer = Можно обратиться к **:green[{ $list }]**; в аудитории { $audience }, ещё **{ $control }** — контрольная группа.{ $count ->
    [0] {""}
    *[other] {" "}Чаще всего останавливает: { $gate }, **{ $stopped }**.
  }
page-campaigns-answer-released = Список выгружен: **:green[{ $list }]**; в аудитории { $audience }, контрольная группа — **{ $control }**.{ $count ->
    [0] {""}
    *[other] {" "}Чаще всего останавливало: { $gate }, **{ $stopped }**.
  }
page-campaigns-no-segment = Кампания начинается с сегмента, а сохранённых сегментов ещё нет.
page-campaigns-to-segments = Собрать сегмент
page-campaigns-campaign = Кампания
page-campaigns-new = Новая кампания
page-campaigns-draft = Кампания: что и кому
page-campaigns-name = Название
page-campaigns-segment = Сегмент
page-campaigns-class = Тип коммуникации
page-campaigns-offer-is-development = Сервисное сообщение с предложением – это развитие: действуют отказы от кампаний, согласия и политика контактов.
page-campaigns-channel = Канал
page-campaigns-holdout = Контрольная группа, %
page-campaigns-holdout-help = Выбирается случайно из тех, кому можно писать; этой кампанией их не беспокоят. Без неё об эффекте сказать нельзя.
page-campaigns-profile = Формат выгрузки
page-campaigns-until = Действует до
page-campaigns-code = Промокод
page-campaigns-language = Язык сообщения
page-campaigns-language-auto = язык страны
page-campaigns-never = Никогда не в контрольной группе
page-campaigns-never-nobody = никто
page-campaigns-never-help = Клиенты этого сегмента получат сообщение в любом случае и считаются отдельно.
page-campaigns-seeds = Добавить проверочные адреса
page-campaigns-seeds-help = Адреса сотрудников для проверки доставки; ни в одной цифре не считаются.
page-campaigns-message = Сообщение
page-campaigns-message-first = {"{{ salutation }}"}, спасибо, что вы с нами.
page-campaigns-message-help = Подстановки: {"{{ salutation }}, {{ given_name }}, {{ valid_until }}, {{ offer_code }}"}. Ничего другого из языка шаблонов нельзя.
page-campaigns-draft-lacks = Дайте кампании название и выберите сегмент.
page-campaigns-name-taken = Кампания «{ $name }» уже есть. Откройте её выше или дайте другое название.
page-campaigns-meanwhile = Пока вы правили, эту кампанию сохранили в другом окне: версия { $version }, { $who }, { $when }. Ваши поля от неё отличаются; сохранение запишет их поверх новой версией.
page-campaigns-meanwhile-show = Показать сохранённое
page-campaigns-preview = Так его прочтёт первый клиент
page-campaigns-preview-nobody = В выбранный день никому из сегмента писать нельзя, поэтому прочесть некому.
page-campaigns-length = { $length ->
    [one] { $shown } знак
    [few] { $shown } знака
    *[other] { $shown } знаков
  }
page-campaigns-parts = { $count } SMS
page-campaigns-save = Сохранить кампанию
page-campaigns-save-first = Сначала сохраните изменения.
page-campaigns-audience = Аудитория
page-campaigns-target = Целевая группа
page-campaigns-control = Контрольная группа
page-campaigns-never-withheld = Всегда в списке
page-campaigns-cascade = Кого остановили и почему
page-campaigns-cascade-alt = Каскад исключений: из { $audience } клиентов сообщение получат { $list }
page-campaigns-cascade-note = Длина — первая причина. Плотная часть — единственная причина: столько добавилось бы без одной этой проверки. Красное — отказы.
page-campaigns-table = То же таблицей
page-campaigns-gate = Проверка
page-campaigns-first = Первая причина
page-campaigns-only = Единственная причина
page-campaigns-adds-up = { $audience } = остановлено { $stopped } + пропущено { $passed }.
page-campaigns-arms = Целевая и контрольная
page-campaigns-arms-say = В списке **{ $target }** · контроль **{ $control }** ({ $share })
page-campaigns-why = Почему не в списке?
page-campaigns-why-whom = Имя, телефон, e-mail или код клиента
page-campaigns-why-which = Какой клиент
page-campaigns-why-nobody = Такого клиента в базе нет.
page-campaigns-why-target = В списке
page-campaigns-why-never-withheld = В списке, всегда
page-campaigns-why-control = В контрольной группе: эта кампания к нему не обращается
page-campaigns-why-not-in-audience = Не входит в сегмент кампании
page-campaigns-rows-first = Первые строки списка
page-campaigns-client = Клиент
page-campaigns-point = Контакт
page-campaigns-salutation = Обращение
page-campaigns-rows = Строк
page-campaigns-release = Выгрузить список: { $clients }
page-campaigns-release-note = Перед выгрузкой все проверки пройдут ещё раз; тот же запрос даст тот же файл.
page-campaigns-release-nobody = Выгружать некого: ни один клиент сегмента не прошёл проверки.
page-campaigns-release-sure = Выгрузить список кампании «{ $name }» на { $day }: { $clients }? Коммуникации сразу запишутся и будут учитываться.
page-campaigns-releasing = Проверяем всё ещё раз и пишем список…
page-campaigns-stale = Отказы из { $source } загружались { $days ->
    [one] { $days } день
    [few] { $days } дня
    *[other] { $days } дней
  } назад. С тех пор кто-то мог отказаться.
page-campaigns-acknowledge = Знаю и всё равно выгружаю
page-campaigns-list = Список
page-campaigns-released = Редакция { $edition }, строк: { $rows }, на { $on }; выгружена { $when }, { $who }.
page-campaigns-hash = SHA-256 { $sha }… · исключено после выгрузки: { $removed }
page-campaigns-take = Получить список, строк: { $rows }
page-campaigns-removals = Получить исключённых
page-campaigns-link = Скачать сейчас: ссылка сработает один раз
page-campaigns-take-note = Кто отказался после выгрузки, будет убран сейчас: получится следующая редакция.
page-campaigns-void = Аннулировать список
page-campaigns-void-sure = Аннулировать список кампании «{ $name }»? Только если его не отправляли: коммуникации перестанут учитываться, файл больше не получить.
page-campaigns-to-effect = Что эта кампания добавит: «Эффект»
page-campaigns-state = Состояние
page-campaigns-state-draft = черновик
page-campaigns-state-released = выгружена
page-campaigns-state-voided = аннулирована
page-campaigns-all = Все кампании
page-profile-full = полный
page-profile-sms-gateway = SMS-шлюз
page-profile-call-centre = контакт-центр
page-profile-email-platform = платформа e-mail
page-profile-post = почта
page-gate-blocked = Заблокирован или умер
page-gate-excluded = Временно исключён
page-gate-refusal = Отказ (стоп-лист)
page-gate-consent = Нет согласия
page-gate-contact-point = Нет личного контакта
page-gate-name = Не знаем, как обратиться
page-gate-policy = Недавно уже обращались
page-gate-same-point = Тот же контакт у другого клиента
page-campaigns-answer-all = { $count ->
    [one] **{ $campaigns }** кампания, выгружено: **{ $released }**. Откройте её или соберите новую.
    [few] **{ $campaigns }** кампании, выгружено: **{ $released }**. Откройте одну или соберите новую.
   *[other] **{ $campaigns }** кампаний, выгружено: **{ $released }**. Откройте одну или соберите новую.
 }
page-campaigns-test = Пробный список по проверочным адресам
page-campaigns-test-say = { $count ->
    [0] Ни у одного проверочного адреса нет контакта для этого канала. Добавьте его ниже, в «Проверочных адресах».
    [one] Список на **{ $seeds }** проверочный адрес: сообщение таким, каким его прочтут. Ни в учёт, ни в цифры он не попадает.
    [few] Список на **{ $seeds }** проверочных адреса: сообщение таким, каким его прочтут. Ни в учёт, ни в цифры он не попадает.
    *[other] Список на **{ $seeds }** проверочных адресов: сообщение таким, каким его прочтут. Ни в учёт, ни в цифры он не попадает.
  }
page-campaigns-test-make = Сделать пробный список
page-seeds-title = Проверочные адреса
page-seeds-name = Имя
page-seeds-add = Добавить адрес
page-seeds-end = Больше не использовать
page-seeds-end-which = Убрать адрес
page-profiles-title = Форматы выгрузки
page-profiles-columns = Столбцы, в этом порядке
page-profiles-columns-help = Контакт должен быть среди них, иначе список никого не достигнет.
page-profiles-format = Файл
page-profiles-format-csv = текст (CSV)
page-profiles-format-xlsx = книга (XLSX)
page-profiles-delimiter = Разделитель
page-profiles-delimiter-comma = запятая ,
page-profiles-delimiter-semicolon = точка с запятой ;
page-profiles-delimiter-tab = табуляция
page-profiles-delimiter-bar = черта |
page-profiles-encoding = Кодировка
page-profiles-encoding-utf-8-sig = utf-8 с меткой (Excel)
page-profiles-eol = Конец строки
page-profiles-eol-lf = LF
page-profiles-eol-crlf = CRLF (Windows)
page-profiles-phone-format = Телефоны начинаются с
page-profiles-guard = Знак перед формулой
page-profiles-guard-apostrophe = апостроф '
page-profiles-guard-space = пробел
page-profiles-guard-help = Текст, который таблица приняла бы за формулу, получает впереди этот знак. Обойтись без него нельзя.
page-profiles-header = Первая строка — заголовки
page-profiles-one-line = Каждый текст в одну строку
page-profiles-unique-points = Каждый контакт один раз
page-profiles-titles = Заголовки столбцов
page-profiles-preview = Первые строки
page-profiles-preview-note = Люди и номера здесь вымышленные. Книга показана ячейками.
page-profiles-name = Название
page-profiles-name-help = Под другим названием сохранится копия.
page-profiles-save = Сохранить формат
page-profiles-copy = Сохранить копию
