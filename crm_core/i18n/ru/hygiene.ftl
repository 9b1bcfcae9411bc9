# Кого не беспокоить: отказы, согласия, временные исключения
hygiene-secret-missing = Секрет базы не найден: отказы не с чем сверить, поэтому списки не выгружаются. Верните файл .secret (он хранится отдельно от резервной копии) на место рядом с базой.
hygiene-secret-unreadable = Секрет базы в файле { $path } не читается, поэтому списки не выгружаются. Верните целую копию файла.
hygiene-journal-behind = В журнале отказов { $path } записей: { $have }, а базе нужно { $need }. Часть журнала потеряна, поэтому списки не выгружаются. Верните самую новую копию журнала на место рядом с базой.
hygiene-journal-broken = Журнал отказов { $path } изменён в записи { $seq }, поэтому списки не выгружаются. Верните целую копию журнала на место рядом с базой.
hygiene-journal-touched = Журнал отказов { $path } изменил кто-то другой, пока Tact работал, поэтому списки не выгружаются. Закройте Tact и откройте снова: журнал будет проверен заново.
hygiene-journal-not-written = Не удалось записать журнал отказов { $path } (нет места на диске?). Ничего не изменилось; освободите место и повторите.
hygiene-clock-back = Часы этого компьютера ушли назад: база уже знает время { $newest } (UTC). Списки не выгружаются, пока часы не будут верны.
hygiene-normaliser-unknown = В базе есть отказы, сверяемые по правилам версии { $version }, а эта программа их не знает, поэтому списки не выгружаются. Обновите Tact.
hygiene-unkeyed = Часть контактов базы не подготовлена к сверке с отказами, поэтому списки не выгружаются. Загрузите любой файл ещё раз или восстановите базу из копии.
hygiene-refusal-of-nobody = Отказ из источника «{ $source }» никого не называет: нужен номер клиента, телефон, e-mail или ФИО с датой рождения.
hygiene-scope-unknown = Отказа «{ $given }» не бывает. Есть: { $known }.
hygiene-channel-unknown = Канала «{ $given }» нет; ближайший — «{ $nearest }». Есть: { $known }.
hygiene-reason-missing = Напишите причину.
hygiene-evidence-missing = Напишите, чем подтверждено согласие: отказ снимается только с подтверждением.
hygiene-name-one = Укажите что-то одно: телефон, e-mail или клиента.
hygiene-point-unreadable = «{ $given }» не читается ни как телефон, ни как e-mail. Проверьте написание.
hygiene-exclusion-unknown = Действующего исключения { $given } нет. Откройте список исключений ещё раз.

# Политика контактов
hygiene-policy-dates = Особые даты кончаются ({ $last }) раньше, чем начинаются ({ $first }).
hygiene-policy-limit = «{ $given }» — не число коммуникаций. Укажите целое число от 1 до 1000.
hygiene-policy-days = «{ $given }» — не число дней. Укажите целое число от 1 до { $most }.
hygiene-policy-no-class = В правиле не назван тип коммуникации. Есть: { $known }.
hygiene-policy-class = Типа коммуникации «{ $given }» нет. Есть: { $known }.
hygiene-policy-channel = В правиле назван пустой канал. Есть: { $known }; чтобы правило касалось всех каналов, не указывайте их.
hygiene-policy-window = Окна «{ $given }» нет. Есть: { $known }.
hygiene-policy-outcome = Результат в правиле паузы пуст. Уберите его или напишите так, как в ваших файлах.
hygiene-policy-stale = «{ $given }» — не действие для устаревшего стоп-листа. Есть: { $known }.
hygiene-policy-unreadable = Политику не удалось прочитать: «{ $given }». Сверьте её с образцом в документации.

# Правило политики одним предложением
hygiene-class-retention = удержание
hygiene-class-win_back = реактивация
hygiene-class-welcome = знакомство
hygiene-class-development = развитие
hygiene-class-content = полезное и поздравления
hygiene-class-survey = опросы
hygiene-class-notification = сервисные сообщения
hygiene-class-marketing = весь маркетинг
hygiene-class-every = все коммуникации
hygiene-channel-sms = SMS
hygiene-channel-email = e-mail
hygiene-channel-phone = звонки
hygiene-channel-push = push
hygiene-channel-viber = Viber
hygiene-channel-telegram = Telegram
hygiene-channel-whatsapp = WhatsApp
hygiene-channel-post = почта
hygiene-outcome-refused = отказ
hygiene-outcome-not_reached = недозвон
hygiene-times = { $times ->
    [one] { $times } раза
   *[other] { $times } раз
}
hygiene-days = { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
}
hygiene-rule-cap = { $classes }: не чаще { $times } за { $days }{ $more }
hygiene-rule-on = { $classes } ({ $channels })
hygiene-rule-all-channels = , по всем каналам вместе
hygiene-rule-each-channel = , по каждому каналу отдельно
hygiene-rule-week = ; дни расширяются до целых недель
hygiene-rule-month = ; дни расширяются до целых месяцев
hygiene-rule-quarter = ; дни расширяются до целых кварталов
hygiene-rule-delivered-only = ; недоставленные не считаются
hygiene-rule-segment = ; сегмент «{ $segment }»: не чаще { $times }
hygiene-rule-dates = ; { $first }–{ $last }: { $allowed }
hygiene-rule-dates-segment = ; { $first }–{ $last }, сегмент «{ $segment }»: { $allowed }
hygiene-rule-at-most = не чаще { $times }
hygiene-rule-nobody = никого
hygiene-rule-no-limit = без ограничения
hygiene-rule-pause = После коммуникации ({ $after }) пауза { $days }: { $then }{ $more }
hygiene-rule-outcome = { $after }; результат: { $outcome }
hygiene-rule-same-category = , в той же категории продуктов
