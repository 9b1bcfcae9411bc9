campaigns-not-an-object = Кампанія — це об’єкт JSON, як у docs/campaigns.md.
campaigns-missing = У кампанії немає «{ $field }». Додайте; що обов’язкове, сказано в docs/campaigns.md.
campaigns-empty = У кампанії порожнє поле «{ $field }». Заповніть його.
campaigns-bad-value = «{ $given }» не підходить для «{ $field }». Що можна вказати, сказано в docs/campaigns.md.
campaigns-bad-share = Частка контрольної групи не може бути { $given }. Вкажіть число від 0 до { $largest }, наприклад 0.1.
campaigns-unknown-key = Кампанія не має поля «{ $given }». Можливо, «{ $nearest }»?
campaigns-unknown-class = Немає типу комунікації «{ $given }». Можливо, «{ $nearest }»? Відомі: { $known }.
campaigns-unknown-channel = Немає каналу «{ $given }». Можливо, «{ $nearest }»? Відомі: { $known }.
campaigns-unknown-language = Немає мови «{ $given }». Можливо, «{ $nearest }»? Відомі: { $known }.
campaigns-unknown-name = Немає кампанії «{ $given }». Найближча назва: «{ $nearest }».
campaigns-none = Кампаній поки немає; «{ $given }» знайти не можна. Спершу збережіть кампанію (docs/campaigns.md).
campaigns-version-lost = Версії { $version } кампанії «{ $name }» у базі вже немає. Відновіть базу з копії.
campaigns-no-request = Списку потрібен ваш номер запиту: повтор із тим самим номером дасть той самий список.
campaigns-no-such-request = За запитом «{ $request_id }» списку не робили. Спочатку вивантажте кампанію.
campaigns-no-release = Немає списку з номером { $release_id }.
campaigns-already-released = «{ $name }» вже вивантажена на { $on } за запитом «{ $request_id }». Повторіть цей запит, щоб знову отримати список; скасуйте список, якщо його не надсилали; або збережіть кампанію під новою назвою.
campaigns-request-taken = Запит «{ $request_id }» вже зроблено для «{ $name }». Дайте цьому списку свій номер запиту.
campaigns-request-other-profile = Список за запитом «{ $request_id }» зроблено з профілем «{ $profile }». Запитайте його або скасуйте список і вивантажте знову.
campaigns-request-voided = Список за запитом «{ $request_id }» скасовано: { $reason }. Вивантажте з новим номером запиту.
campaigns-void-no-reason = Вкажіть, чому список скасовано.
campaigns-nothing-to-void = Кампанія «{ $name }» не має вивантаженого списку, який можна скасувати.
campaigns-stale = Ці стоп-листи старші за { $days ->
    [one] { $days } день
    [few] { $days } дні
   *[other] { $days } днів
}: { $sources }. Завантажте свіжі або підтвердьте, що знаєте про це.
campaigns-stale-blocked = Ці стоп-листи старші за { $days ->
    [one] { $days } день
    [few] { $days } дні
   *[other] { $days } днів
}: { $sources }. За політикою списки не вивантажуються, доки не завантажено свіжі.
campaigns-not-current = Редакція { $edition } списку «{ $name }» більше не діє: є наступна або список скасовано. Запитайте список знову.
campaigns-not-whole = Список «{ $name }» неповний: має бути { $expected }, знайдено { $found }. Нічого не вивантажено; перевірте базу командою verify.
campaigns-not-written = Список «{ $name }» готовий, але записати { $path } не вдалося. Звільніть місце або вкажіть іншу папку: той самий запит дасть той самий список.
campaigns-bytes-changed = Список «{ $name }» виходить не таким, яким був зроблений. Нічого не вивантажено; перевірте базу командою verify.
campaigns-handover-over = Це посилання вже використане або застаріло. Поверніться до кампанії й натисніть кнопку ще раз.

campaigns-gate-blocked = Заблокований або помер
campaigns-gate-excluded = Тимчасово виключений
campaigns-gate-refusal = Відмова (стоп-лист)
campaigns-gate-consent = Немає згоди
campaigns-gate-contact_point = Немає особистого контакту
campaigns-gate-name = Не знаємо, як звернутися
campaigns-gate-policy = Нещодавно вже зверталися
campaigns-gate-same_point = Той самий контакт в іншого клієнта

campaigns-why-blocked = Заблокований або помер.
campaigns-why-excluded = Тимчасово виключений до { $until }: { $reason }.
campaigns-why-excluded-open = Виключений без строку: { $reason }.
campaigns-why-refusal = Клієнт відмовився, і відмова закриває цей канал.
campaigns-why-refusal-point = Усі контакти, придатні для цього каналу, закриті відмовою.
campaigns-why-consent = Немає згоди на рекламу цим каналом.
campaigns-why-contact-point = Немає особистого контакту для цього каналу: не вказаний, хибний, іншого виду, належить компанії або спільний з іншим клієнтом.
campaigns-why-name = В імені бракує частини, без якої не звернутися.
campaigns-why-policy = Правило { $rule } контактної політики; можна звертатися з { $free_on }.
campaigns-why-policy-open = Правило { $rule } контактної політики; дня, коли можна звернутися, не видно.
campaigns-why-same-point = Той самий контакт у цьому списку в клієнта { $other }.

campaigns-state-draft = Чернетка
campaigns-state-released = Вивантажена
campaigns-state-voided = Скасована
campaigns-arm-target = Цільова група
campaigns-arm-control = Контрольна група
campaigns-arm-never_withheld = Отримають у будь-якому разі
campaigns-seed-no-name = Дайте перевірочній адресі ім’я: воно стане у список.
campaigns-seed-no-point = Вкажіть для перевірочної адреси телефон, e-mail або обидва.
campaigns-seed-bad-point = «{ $given }» — такого телефону чи e-mail бути не може. Перевірте цифри й літери.
campaigns-seed-unknown = Перевірочної адреси { $given } серед чинних немає.
campaigns-handover-other = Ця адреса — для браузера, який її запросив. Запросіть список ще раз на екрані.
campaigns-handover-nobody = Браузер не зберігає cookie для цієї адреси, тому віддати список лише вам не можна. Дозвольте їх і перезавантажте сторінку.
campaigns-request-other-day = За запитом «{ $request_id }» вже зроблено список на { $on }. Запит — це одна кампанія й один день: дайте цьому інший номер.
