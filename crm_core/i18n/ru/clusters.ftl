# Кластеры: слова названий, почему их нельзя найти, слова экрана
cluster-usual = как большинство
cluster-word-recency-days-high = давно не покупали
cluster-word-recency-days-low = покупали недавно
cluster-word-purchase-days-high = частые
cluster-word-purchase-days-low = редкие
cluster-word-net-amount-high = тратят много
cluster-word-net-amount-low = тратят мало
cluster-word-average-check-high = крупные чеки
cluster-word-average-check-low = мелкие чеки
cluster-word-margin-high = высокая маржа
cluster-word-margin-low = низкая маржа
cluster-word-days-since-first-high = давние
cluster-word-days-since-first-low = новые
cluster-word-trend-high = покупают всё больше
cluster-word-trend-low = покупают всё меньше
cluster-word-contacts-total-high = с ними часто связываются
cluster-word-contacts-total-low = с ними редко связываются
cluster-word-days-since-contact-high = с ними давно не связывались
cluster-word-days-since-contact-low = с ними недавно связывались
cluster-word-age-high = старше
cluster-word-age-low = моложе
cluster-word-p-alive-high = скорее всего с нами
cluster-word-p-alive-low = скорее всего ушли
cluster-word-predicted-value-high = многообещающие
cluster-word-predicted-value-low = ждать почти нечего
cluster-word-total-value-high = ценные
cluster-word-total-value-low = малоценные
cluster-word-churn-risk-high = могут уйти
cluster-word-churn-risk-low = скорее останутся
cluster-word-gap-days-high = большие паузы
cluster-word-gap-days-low = короткие паузы
cluster-word-other-high = { $field }: выше
cluster-word-other-low = { $field }: ниже

clusters-how-many-fields = Кластеры ищутся по показателям, от 1 до { $most }; указано { $given }.
clusters-bad-k = Кластеров может быть от { $least } до { $most }, а не { $given }.
clusters-not-a-number = Кластеры ищутся по числам и суммам, а «{ $field }» — ни то, ни другое.
clusters-too-few = Клиентов, у которых есть все эти показатели: { $clients }; нужно не меньше { $least }. Уберите показатель, который есть у немногих.
clusters-all-the-same = «{ $field }» у всех одинаков: уберите его.
clusters-too-alike = Разных сочетаний этих показателей всего { $different }: для кластеров мало. Добавьте ещё один показатель.

page-clusters = Кластеры
page-clusters-intro = Клиенты, похожие по выбранным показателям, собираются в группы сами. Метод — k-средних; крайние значения смягчены.
page-clusters-fields = Похожи по
page-clusters-k = Сколько
page-clusters-k-auto = как скажут данные
page-clusters-find = Найти кластеры
page-clusters-answer = **Кластеров: { $k }**, в них { $clients }; { $structure ->
    [strong] они хорошо отделены друг от друга.
    [fair] они переходят друг в друга, но они есть.
   *[weak] естественных групп здесь нет: границы — для удобства, а не открытие.
  }
page-clusters-note = Силуэт { $silhouette } (выше 0,5 — хорошо отделены, ниже 0,25 — структуры нет). Находятся снова на бутстреп-выборках: { $mean } (95 %: { $lower }–{ $upper }; скорректированный индекс Рэнда, 1 — те же самые). { $left_out ->
    [0] Эти показатели есть у всех.
   *[other] Не вошли, нет показателя: { $left_shown }.
  }
page-clusters-map = Чем кластеры отличаются
page-clusters-map-alt = Медианы выбранных показателей в каждом кластере; цвет — расстояние от всех.
page-clusters-map-note = Медианы. Бирюзовое — ниже, чем у всех, янтарное — выше; чем плотнее, тем дальше (в разбросах приведённых значений всех).
page-clusters-name = Кластер
page-clusters-clients = Клиентов
page-clusters-share = Доля
page-clusters-as-rule = Правило: точность
page-clusters-complete = Правило: полнота
page-clusters-rule-note = Кластер можно заменить правилом не более чем из трёх вопросов: точность — доля клиентов правила, которые в кластере; полнота — доля клиентов кластера, которые в правиле.
page-clusters-choose = Какой
page-clusters-take = Перенести правило в конструктор: { $clients }
page-clusters-silhouettes = Силуэт при разном числе кластеров
page-clusters-silhouettes-alt = Столбцы силуэта для каждого испытанного числа кластеров; берётся самый высокий.
page-clusters-silhouettes-note = Чем выше, тем ближе клиенты к своему кластеру, чем к соседнему (Руссеу, 1987). Берётся самый высокий, если вы не выбрали сами.
page-clusters-number = число кластеров
page-clusters-everyone = Все
