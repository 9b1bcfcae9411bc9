# Статуси й поведінка (глосарій §3), їхні причини, позначки вручну, помилки
status-plural-regular = Постійні
status-plural-real = Реальні
status-plural-attracted = Залучені
status-plural-potential = Потенційні
status-plural-lost = Втрачені
status-plural-not-yet = Ще не в базі
status-plural-elite = Елітні
status-plural-active = Активні
status-plural-new = Нові
status-plural-returned = Ті, що повернулися
status-plural-sleeping = Сплячі
status-plural-blocked = Заблоковані

choice-status-regular = Постійний
choice-status-real = Реальний
choice-status-attracted = Залучений
choice-status-potential = Потенційний
choice-status-lost = Втрачений
choice-status-not-yet = Ще не в базі
choice-behaviour-elite = Елітний
choice-behaviour-active = Активний
choice-behaviour-new = Новий
choice-behaviour-returned = Повернувся
choice-behaviour-sleeping = Сплячий
choice-behaviour-blocked = Заблокований
choice-behaviour-not-yet = Ще не в базі
choice-status-reason-not-yet = Ще не в базі
choice-status-reason-marked = Позначено вручну
choice-status-reason-bought-regularly = Купував регулярно за період
choice-status-reason-bought-in-period = Купував за період
choice-status-reason-stopped-buying = Купував раніше, за період — ні
choice-status-reason-paid = Заплатив, ще не купив
choice-status-reason-in-touch = Спілкуємося
choice-status-reason-just-met = Нещодавно з’явився
choice-status-reason-fell-silent = Замовк
choice-status-reason-never-in-touch = Про спілкування нічого не відомо
choice-behaviour-reason-not-yet = Ще не в базі
choice-behaviour-reason-deceased = Помер
choice-behaviour-reason-blocked = Заблокований
choice-behaviour-reason-top-value = Серед найкращих за цінністю
choice-behaviour-reason-came-back = Повернувся після довгої перерви
choice-behaviour-reason-first-purchase-lately = Перша покупка нещодавно
choice-behaviour-reason-bought-lately = Купував нещодавно
choice-behaviour-reason-not-bought-lately = Купував давно
choice-behaviour-reason-never-bought = Ніколи не купував
choice-life-cycle-welcome = Знайомство
choice-life-cycle-development = Розвиток
choice-life-cycle-retention = Утримання

field-status = Статус
field-status-reason = Причина статусу
field-status-1m-ago = Статус місяць тому
field-status-3m-ago = Статус 3 місяці тому
field-status-6m-ago = Статус 6 місяців тому
field-status-12m-ago = Статус рік тому
field-days-since-two-way = Днів від останнього спілкування
field-behaviour = Поведінка
field-behaviour-reason = Причина поведінки
field-life-cycle = Третина життєвого циклу
field-life-cycle-share = Місце в життєвому циклі

status-days = { $days ->
    [one] { $shown } день
    [few] { $shown } дні
   *[other] { $shown } днів
}
status-said-not-yet = На цей день ще не в базі.
status-said-marked = Позначено вручну як втраченого.
status-said-marked-by = Позначено вручну як втраченого з { $since }, позначка { $who }: { $reason }
status-said-bought-regularly = { $days ->
    [one] { $shown } день із покупкою за останні { $period } днів.
    [few] { $shown } дні з покупкою за останні { $period } днів.
   *[other] { $shown } днів із покупкою за останні { $period } днів.
}
status-said-bought-in-period = { $days ->
    [one] { $shown } день із покупкою за останні { $period } днів.
    [few] { $shown } дні з покупкою за останні { $period } днів.
   *[other] { $shown } днів із покупкою за останні { $period } днів.
}
status-said-stopped-buying = { $days ->
    [one] Остання покупка була { $shown } день тому: за останні { $period } днів жодної.
    [few] Остання покупка була { $shown } дні тому: за останні { $period } днів жодної.
   *[other] Остання покупка була { $shown } днів тому: за останні { $period } днів жодної.
}
status-said-paid = { $days ->
    [0] Вніс передоплату сьогодні, ще нічого не купив.
    [one] Вніс передоплату { $shown } день тому, ще нічого не купив.
    [few] Вніс передоплату { $shown } дні тому, ще нічого не купив.
   *[other] Вніс передоплату { $shown } днів тому, ще нічого не купив.
}
status-said-in-touch = { $days ->
    [0] Не купував; останнє спілкування було сьогодні.
    [one] Не купував; останнє спілкування було { $shown } день тому.
    [few] Не купував; останнє спілкування було { $shown } дні тому.
   *[other] Не купував; останнє спілкування було { $shown } днів тому.
}
status-said-just-met = { $days ->
    [0] У базі від сьогодні, спілкування ще не було.
    [one] У базі { $shown } день, спілкування ще не було.
    [few] У базі { $shown } дні, спілкування ще не було.
   *[other] У базі { $shown } днів, спілкування ще не було.
}
status-said-fell-silent = { $days ->
    [one] Не купував, останнє спілкування було { $shown } день тому.
    [few] Не купував, останнє спілкування було { $shown } дні тому.
   *[other] Не купував, останнє спілкування було { $shown } днів тому.
}
status-said-never-in-touch = Не купував, про спілкування нічого не відомо.
status-said-never-in-touch-for = { $days ->
    [one] Не купував; { $shown } день у базі без спілкування.
    [few] Не купував; { $shown } дні в базі без спілкування.
   *[other] Не купував; { $shown } днів у базі без спілкування.
}
status-said-deceased = У картці зазначено: помер.
status-said-blocked = У картці зазначено: заблокований.
status-said-top-value = Серед найкращих { $share } покупців ({ $basis }).
status-said-came-back = { $days ->
    [one] Нещодавно повернувся після перерви в { $shown } день.
    [few] Нещодавно повернувся після перерви в { $shown } дні.
   *[other] Нещодавно повернувся після перерви в { $shown } днів.
}
status-said-first-purchase-lately = { $days ->
    [0] Перша покупка була сьогодні.
    [one] Перша покупка була { $shown } день тому.
    [few] Перша покупка була { $shown } дні тому.
   *[other] Перша покупка була { $shown } днів тому.
}
status-said-bought-lately = { $days ->
    [0] Остання покупка була сьогодні.
    [one] Остання покупка була { $shown } день тому, поріг неактивності — { $limit }.
    [few] Остання покупка була { $shown } дні тому, поріг неактивності — { $limit }.
   *[other] Остання покупка була { $shown } днів тому, поріг неактивності — { $limit }.
}
status-said-not-bought-lately = { $days ->
    [one] Остання покупка була { $shown } день тому, довше за поріг неактивності ({ $limit }).
    [few] Остання покупка була { $shown } дні тому, довше за поріг неактивності ({ $limit }).
   *[other] Остання покупка була { $shown } днів тому, довше за поріг неактивності ({ $limit }).
}
status-said-never-bought = Ніколи не купував.
status-basis-total = за повною цінністю
status-basis-margin = за маржею на сьогодні
status-basis-net = за сумою покупок

status-limit-out-of-range = { $name }: потрібне ціле число від 1 до { $most }; дано { $given }.
status-share-out-of-range = Частка елітних — більше за 0 і не більше за 0,5 (половину); дано { $given }.
status-unknown-limit = Статуси не мають порога «{ $given }». Можливо, «{ $nearest }»?
status-not-markable = Вручну клієнта можна позначити лише як «{ $nearest }»; дано «{ $given }». Решта статусів випливає з покупок і комунікацій.
status-reason-missing = Напишіть чому: позначці вручну потрібна причина.
status-not-marked = Клієнт { $client } не має позначки, яку можна зняти.
status-unknown-flow = Переходи рахують за статусом (status) або поведінкою (behaviour), а не за «{ $given }».
status-dates-upside-down = Перша дата ({ $before }) має бути раніше за другу ({ $after }).
status-no-value-model = Для місця в життєвому циклі потрібна ймовірність, що клієнт ще з нами, а модель цінності ще не розраховано. Розрахуйте її на екрані «Цінність» або командою value fit.
status-needs-day-and-file = Вкажіть день (--as-of) і файл (-o) або назвіть одне з: mark, unmark, flows, limits.
status-limits-unreadable = Пороги — це об’єкт JSON, наприклад {"{"} "period_days": 365 {"}"}.
