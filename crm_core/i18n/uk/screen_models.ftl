# Екран «Ефект»: моделі минулих кампаній
page-models = Чого навчили минулі кампанії
page-models-intro = Хто відгукується і чию покупку додає комунікація. Модель навчається на попередніх кампаніях і використовується, лише якщо на останній з них говорить більше, ніж одне число для всіх.
page-models-kind = Модель
page-models-kind-uplift = апліфт
page-models-kind-response = відгук
page-models-class = Тип комунікації
page-models-channel = Канал
page-models-any = будь-який канал
page-models-used = Що використовується
page-models-verdict-better = модель
page-models-verdict-constant = одне число для всіх
page-models-verdict-untested = одне число для всіх, перевірити ні на чому
page-models-figure = Скільки говорить найкраща (97,5%)
page-models-constant = Для всіх
page-models-day = На дату
page-models-note = Апліфт: Qini — доданих результатів на 100 комунікацій понад випадковий порядок. Відгук: AUC, 0,5 — випадковість. Те, що використовується, стає показником сегментів: апліфт та імовірність відгуку за типами комунікацій.
page-models-qini-figure = Qini { $value } ({ $lower }…{ $upper })
page-models-auc-figure = AUC { $value } ({ $lower }…{ $upper })
page-models-shown = Розглянути
page-models-origin = Навчена на: { $trained } ({ $learned }). Перевірена на: { $tested } ({ $clients }). Результати за { $days ->
    [one] { $days } день
    [few] { $days } дні
   *[other] { $days } днів
  } від комунікації; показники — на день до неї.
page-models-qini = Кого брати першими
page-models-qini-alt = Додані покупки на клієнта цільової групи, якщо брати клієнтів у порядку моделі, поруч із випадковим порядком.
page-models-qini-note = На перевірочній кампанії (Редкліфф, 2007). Що вище лінія над пунктиром, то більше дає частина списку.
page-models-fifths = Передбачено й отримано, за п’ятими частинами
page-models-fifths-alt = Передбачений та отриманий апліфт у п’яти частинах клієнтів, починаючи з найвищого, із 95-відсотковими інтервалами.
page-models-fifths-note = Точки — цільова мінус контрольна на перевірочній кампанії, 95% (Ньюкомб). Риски — що передбачила модель.
page-models-fifth-hover = { $clients }
    передбачено { $foretold }
    отримано { $seen }
page-models-by-model = за моделлю
page-models-at-random = навмання
page-models-taken = узято клієнтів
page-models-added = додано
page-models-uplift = апліфт
page-models-fifths-x = п’яті частини, спершу найвищий апліфт
page-models-foretold = передбачено
page-models-reliability = Що передбачено і що сталося
page-models-reliability-alt = Частка клієнтів із результатом залежно від передбаченої імовірності, групами, із 95-відсотковими інтервалами.
page-models-reliability-note = На перевірочній кампанії; відрізки — 95-відсоткові інтервали (Вілсон).
page-models-lift = Ліфт за децилями
page-models-lift-alt = Частка клієнтів із результатом у кожній десятій частині за передбаченою імовірністю, починаючи з найвищої.
page-models-lift-note = На перевірочній кампанії. Угорі стовпця — у скільки разів більше, ніж серед усіх.
page-models-predicted = передбачена імовірність
page-models-did = із результатом
page-models-tenths = децилі за імовірністю, спершу найвища
page-models-fit = Навчити на { $day }
