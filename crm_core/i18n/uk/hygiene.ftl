# Кого не турбувати: відмови, згоди, тимчасові виключення
hygiene-secret-missing = Секрет бази не знайдено: відмови немає з чим звірити, тому списки не вивантажуються. Поверніть файл .secret (він зберігається окремо від резервної копії) на місце поруч із базою.
hygiene-secret-unreadable = Секрет бази у файлі { $path } не читається, тому списки не вивантажуються. Поверніть цілу копію файлу.
hygiene-journal-behind = У журналі відмов { $path } записів: { $have }, а базі потрібно { $need }. Частину журналу втрачено, тому списки не вивантажуються. Поверніть найновішу копію журналу на місце поруч із базою.
hygiene-journal-broken = Журнал відмов { $path } змінено в записі { $seq }, тому списки не вивантажуються. Поверніть цілу копію журналу на місце поруч із базою.
hygiene-journal-touched = Журнал відмов { $path } змінив хтось інший, поки Tact працював, тому списки не вивантажуються. Закрийте Tact і відкрийте знову: журнал буде перевірено наново.
hygiene-journal-not-written = Не вдалося записати журнал відмов { $path } (немає місця на диску?). Нічого не змінилося; звільніть місце й повторіть.
hygiene-clock-back = Годинник цього комп’ютера пішов назад: база вже знає час { $newest } (UTC). Списки не вивантажуються, доки годинник не буде правильним.
hygiene-normaliser-unknown = У базі є відмови, що звіряються за правилами версії { $version }, а ця програма їх не знає, тому списки не вивантажуються. Оновіть Tact.
hygiene-unkeyed = Частину контактів бази не підготовлено до звірки з відмовами, тому списки не вивантажуються. Завантажте будь-який файл ще раз або відновіть базу з копії.
hygiene-refusal-of-nobody = Відмова з джерела «{ $source }» нікого не називає: потрібен номер клієнта, телефон, e-mail або ПІБ із датою народження.
hygiene-scope-unknown = Відмови «{ $given }» не буває. Є: { $known }.
hygiene-channel-unknown = Каналу «{ $given }» немає; найближчий — «{ $nearest }». Є: { $known }.
hygiene-reason-missing = Напишіть причину.
hygiene-evidence-missing = Напишіть, чим підтверджено згоду: відмова знімається лише з підтвердженням.
hygiene-name-one = Вкажіть щось одне: телефон, e-mail або клієнта.
hygiene-point-unreadable = «{ $given }» не читається ні як телефон, ні як e-mail. Перевірте написання.
hygiene-exclusion-unknown = Чинного виключення { $given } немає. Відкрийте список виключень ще раз.

# Контактна політика
hygiene-policy-dates = Особливі дати закінчуються ({ $last }) раніше, ніж починаються ({ $first }).
hygiene-policy-limit = «{ $given }» — не кількість комунікацій. Вкажіть ціле число від 1 до 1000.
hygiene-policy-days = «{ $given }» — не кількість днів. Вкажіть ціле число від 1 до { $most }.
hygiene-policy-no-class = У правилі не названо тип комунікації. Є: { $known }.
hygiene-policy-class = Типу комунікації «{ $given }» немає. Є: { $known }.
hygiene-policy-channel = У правилі названо порожній канал. Є: { $known }; щоб правило стосувалося всіх каналів, не вказуйте їх.
hygiene-policy-window = Вікна «{ $given }» немає. Є: { $known }.
hygiene-policy-outcome = Результат у правилі паузи порожній. Приберіть його або напишіть так, як у ваших файлах.
hygiene-policy-stale = «{ $given }» — не дія для застарілого стоп-листа. Є: { $known }.
hygiene-policy-unreadable = Політику не вдалося прочитати: «{ $given }». Звірте її зі зразком у документації.

# Правило політики одним реченням
hygiene-class-retention = утримання
hygiene-class-win_back = реактивація
hygiene-class-welcome = знайомство
hygiene-class-development = розвиток
hygiene-class-content = корисне та вітання
hygiene-class-survey = опитування
hygiene-class-notification = сервісні повідомлення
hygiene-class-marketing = увесь маркетинг
hygiene-class-every = усі комунікації
hygiene-channel-sms = SMS
hygiene-channel-email = e-mail
hygiene-channel-phone = дзвінки
hygiene-channel-push = push
hygiene-channel-viber = Viber
hygiene-channel-telegram = Telegram
hygiene-channel-whatsapp = WhatsApp
hygiene-channel-post = пошта
hygiene-outcome-refused = відмова
hygiene-outcome-not_reached = недодзвон
hygiene-times = { $times ->
    [one] { $times } раз
    [few] { $times } рази
   *[other] { $times } разів
}
hygiene-days = { $days ->
    [one] { $days } день
    [few] { $days } дні
   *[other] { $days } днів
}
hygiene-rule-cap = { $classes }: не частіше ніж { $times } за { $days }{ $more }
hygiene-rule-on = { $classes } ({ $channels })
hygiene-rule-all-channels = , у всіх каналах разом
hygiene-rule-each-channel = , у кожному каналі окремо
hygiene-rule-week = ; дні розширюються до цілих тижнів
hygiene-rule-month = ; дні розширюються до цілих місяців
hygiene-rule-quarter = ; дні розширюються до цілих кварталів
hygiene-rule-delivered-only = ; недоставлені не рахуються
hygiene-rule-segment = ; сегмент «{ $segment }»: не частіше ніж { $times }
hygiene-rule-dates = ; { $first }–{ $last }: { $allowed }
hygiene-rule-dates-segment = ; { $first }–{ $last }, сегмент «{ $segment }»: { $allowed }
hygiene-rule-at-most = не частіше ніж { $times }
hygiene-rule-nobody = нікого
hygiene-rule-no-limit = без обмеження
hygiene-rule-pause = Після комунікації ({ $after }) пауза { $days }: { $then }{ $more }
hygiene-rule-outcome = { $after }; результат: { $outcome }
hygiene-rule-same-category = , у тій самій категорії продуктів
