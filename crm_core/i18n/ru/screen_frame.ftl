page-nav-overview = Обзор
page-nav-data = Данные
page-nav-rfm = RFM
page-nav-value = Ценность
page-nav-churn = Отток
page-nav-status = Статусы
page-nav-segments = Сегменты
page-nav-campaigns = Кампании
page-nav-hygiene = Отказы и согласия
page-nav-effect = Эффект
page-nav-group-know = Знать
page-nav-group-choose = Выбрать
page-nav-group-contact = Связаться
page-nav-group-measure = Измерить
page-frame-language = Язык
page-frame-as-of = На { $day }
page-frame-day = Показать базу на этот день
page-frame-day-help = Покупки и коммуникации после этого дня не считаются. Отказы действуют всегда, какой бы день ни был выбран.
page-frame-newest = Данные по { $day }: перейти
page-frame-size = { $count ->
    [one] { $clients } клиент
    [few] { $clients } клиента
   *[other] { $clients } клиентов
 } · { $recordCount ->
    [one] { $records } запись
    [few] { $records } записи
   *[other] { $records } записей
 }
page-frame-clients = { $count ->
    [one] { $shown } клиент
    [few] { $shown } клиента
   *[other] { $shown } клиентов
 }
page-frame-unanswered = Три вопроса ещё без ответа: правило согласий не применяется
page-frame-short-of-memory = Сейчас для этого не хватает памяти базы. Если загружается файл, попробуйте снова, когда загрузка закончится; ничего не изменено.
page-frame-unexpected = У нас что-то сломалось; наполовину ничего не сохранено. Повторите; если случится снова, назовите номер { $number }.
page-frame-progress = { $done } из { $total }
page-frame-working = Выполняется…
page-frame-stop = Остановить
page-frame-stopping = Останавливаем; наполовину ничего не сохранится…
page-frame-nothing = Пока пусто.
page-frame-save = Сохранить
page-frame-version = версия { $version }

page-start-welcome = Три вопроса — и Tact знает, какие правила ваши.
page-start-business = Чем вы занимаетесь?
page-start-business-bank = Банк
page-start-business-retail = Розничная торговля
page-start-business-lottery = Лотерея
page-start-business-car-dealer = Автосалон
page-start-business-other = Другое
page-start-country = Где ваши клиенты?
page-start-country-help = От этого зависят разбор телефонов, часовой пояс и то, требует ли закон согласия на рекламу.
page-start-country-ru = Россия
page-start-country-ua = Украина
page-start-country-eu = Европейский союз
page-start-country-other = Другая страна
page-start-currency = В какой валюте суммы?
page-start-currency-rub = Российский рубль, ₽
page-start-currency-uah = Украинская гривна, ₴
page-start-currency-eur = Евро, €
page-start-currency-usd = Доллар США, $
page-start-answer = Сохранить ответы
page-start-load = Загрузить мои файлы
page-start-demo = Попробовать на демобазе
page-start-demo-size = Клиентов в демобазе
page-start-demo-making = Создаётся демобаза. Она появится здесь, когда будет готова.
page-start-demo-note = Демобаза выдумана от начала до конца: люди, покупки, отказы, коммуникации. Чтобы начать заново, удалите файл базы.
page-start-empty-overview = База пуста. Загрузите свои файлы или сначала осмотритесь в выдуманной базе.
page-start-empty-data = Пока ничего не загружено. Начните ниже с файла клиентов или операций или сначала осмотритесь в выдуманной базе.
page-start-empty-rfm = Сетка показывает, кто покупал недавно, часто и много; покупок пока нет.
page-start-empty-segments = Сегмент выбирает клиентов базы; пока выбирать не из кого.
page-start-empty-campaigns = Кампании нужно кому-то писать; база ещё пуста.
page-start-empty-hygiene = Здесь будет видно, кого не беспокоить; клиентов и отказов пока нет.
page-frame-preparing = Готовим показатели на { $day }…
