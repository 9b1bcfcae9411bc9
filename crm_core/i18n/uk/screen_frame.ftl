page-nav-overview = Огляд
page-nav-data = Дані
page-nav-rfm = RFM
page-nav-value = Цінність
page-nav-churn = Відтік
page-nav-status = Статуси
page-nav-segments = Сегменти
page-nav-campaigns = Кампанії
page-nav-hygiene = Відмови та згоди
page-nav-effect = Ефект
page-nav-group-know = Знати
page-nav-group-choose = Обрати
page-nav-group-contact = Зв’язатися
page-nav-group-measure = Виміряти
page-frame-language = Мова
page-frame-as-of = Станом на { $day }
page-frame-day = Показати базу станом на цей день
page-frame-day-help = Покупки й комунікації після цього дня не враховуються. Відмови діють завжди, який би день не було обрано.
page-frame-newest = Дані до { $day }: перейти
page-frame-size = { $count ->
    [one] { $clients } клієнт
    [few] { $clients } клієнти
   *[other] { $clients } клієнтів
 } · { $recordCount ->
    [one] { $records } запис
    [few] { $records } записи
   *[other] { $records } записів
 }
page-frame-clients = { $count ->
    [one] { $shown } клієнт
    [few] { $shown } клієнти
   *[other] { $shown } клієнтів
 }
page-frame-unanswered = Три запитання ще без відповіді: правило згод не застосовується
page-frame-short-of-memory = Зараз для цього не вистачає пам’яті бази. Якщо завантажується файл, спробуйте знову, коли завантаження завершиться; нічого не змінено.
page-frame-unexpected = У нас щось зламалося; наполовину нічого не збережено. Повторіть; якщо трапиться знову, назвіть номер { $number }.
page-frame-progress = { $done } з { $total }
page-frame-working = Виконується…
page-frame-stop = Зупинити
page-frame-stopping = Зупиняємо; наполовину нічого не збережеться…
page-frame-nothing = Поки порожньо.
page-frame-save = Зберегти
page-frame-version = версія { $version }

page-start-welcome = Три запитання — і Tact знає, які правила ваші.
page-start-business = Чим ви займаєтеся?
page-start-business-bank = Банк
page-start-business-retail = Роздрібна торгівля
page-start-business-lottery = Лотерея
page-start-business-car-dealer = Автосалон
page-start-business-other = Інше
page-start-country = Де ваші клієнти?
page-start-country-help = Від цього залежать розбір телефонів, часовий пояс і те, чи вимагає закон згоди на рекламу.
page-start-country-ru = Росія
page-start-country-ua = Україна
page-start-country-eu = Європейський Союз
page-start-country-other = Інша країна
page-start-currency = У якій валюті суми?
page-start-currency-rub = Російський рубль, ₽
page-start-currency-uah = Українська гривня, ₴
page-start-currency-eur = Євро, €
page-start-currency-usd = Долар США, $
page-start-answer = Зберегти відповіді
page-start-load = Завантажити мої файли
page-start-demo = Спробувати на демобазі
page-start-demo-size = Клієнтів у демобазі
page-start-demo-making = Створюється демобаза. Вона з’явиться тут, коли буде готова.
page-start-demo-note = Демобазу вигадано від початку до кінця: люди, покупки, відмови, комунікації. Щоб почати знову, видаліть файл бази.
page-start-empty-overview = База порожня. Завантажте свої файли або спершу роздивіться у вигаданій базі.
page-start-empty-data = Поки нічого не завантажено. Почніть нижче з файлу клієнтів або операцій чи спершу роздивіться у вигаданій базі.
page-start-empty-rfm = Сітка показує, хто купував нещодавно, часто й багато; покупок поки немає.
page-start-empty-segments = Сегмент обирає клієнтів бази; поки обирати нема з кого.
page-start-empty-campaigns = Кампанії треба комусь писати; база ще порожня.
page-start-empty-hygiene = Тут буде видно, кого не турбувати; клієнтів і відмов поки немає.
page-frame-preparing = Готуємо показники станом на { $day }…
