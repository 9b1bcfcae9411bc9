# Кластери: слова назв, чому їх не можна знайти, слова екрана
cluster-usual = як більшість
cluster-word-recency-days-high = давно не купували
cluster-word-recency-days-low = купували нещодавно
cluster-word-purchase-days-high = часті
cluster-word-purchase-days-low = рідкісні
cluster-word-net-amount-high = витрачають багато
cluster-word-net-amount-low = витрачають мало
cluster-word-average-check-high = великі чеки
cluster-word-average-check-low = малі чеки
cluster-word-margin-high = висока маржа
cluster-word-margin-low = низька маржа
cluster-word-days-since-first-high = давні
cluster-word-days-since-first-low = нові
cluster-word-trend-high = купують дедалі більше
cluster-word-trend-low = купують дедалі менше
cluster-word-contacts-total-high = з ними часто зв’язуються
cluster-word-contacts-total-low = з ними рідко зв’язуються
cluster-word-days-since-contact-high = з ними давно не зв’язувалися
cluster-word-days-since-contact-low = з ними нещодавно зв’язувалися
cluster-word-age-high = старші
cluster-word-age-low = молодші
cluster-word-p-alive-high = найімовірніше з нами
cluster-word-p-alive-low = найімовірніше пішли
cluster-word-predicted-value-high = перспективні
cluster-word-predicted-value-low = чекати майже нічого
cluster-word-total-value-high = цінні
cluster-word-total-value-low = малоцінні
cluster-word-churn-risk-high = можуть піти
cluster-word-churn-risk-low = радше залишаться
cluster-word-gap-days-high = великі паузи
cluster-word-gap-days-low = короткі паузи
cluster-word-other-high = { $field }: вище
cluster-word-other-low = { $field }: нижче

clusters-how-many-fields = Кластери шукаються за показниками, від 1 до { $most }; указано { $given }.
clusters-bad-k = Кластерів може бути від { $least } до { $most }, а не { $given }.
clusters-not-a-number = Кластери шукаються за числами й сумами, а «{ $field }» — ні те, ні інше.
clusters-too-few = Клієнтів, у яких є всі ці показники: { $clients }; потрібно щонайменше { $least }. Приберіть показник, який є в небагатьох.
clusters-all-the-same = «{ $field }» у всіх однаковий: приберіть його.
clusters-too-alike = Різних поєднань цих показників лише { $different }: для кластерів замало. Додайте ще один показник.

page-clusters = Кластери
page-clusters-intro = Клієнти, схожі за обраними показниками, збираються в групи самі. Метод — k-середніх; крайні значення пом’якшено.
page-clusters-fields = Схожі за
page-clusters-k = Скільки
page-clusters-k-auto = як скажуть дані
page-clusters-find = Знайти кластери
page-clusters-answer = **Кластерів: { $k }**, у них { $clients }; { $structure ->
    [strong] вони добре відокремлені один від одного.
    [fair] вони переходять один в одного, але вони є.
   *[weak] природних груп тут немає: межі — для зручності, а не відкриття.
  }
page-clusters-note = Силует { $silhouette } (понад 0,5 — добре відокремлені, нижче 0,25 — структури немає). Знаходяться знову на бутстреп-вибірках: { $mean } (95%: { $lower }–{ $upper }; скоригований індекс Ренда, 1 — ті самі). { $left_out ->
    [0] Ці показники є в усіх.
   *[other] Не увійшли, немає показника: { $left_shown }.
  }
page-clusters-map = Чим кластери відрізняються
page-clusters-map-alt = Медіани обраних показників у кожному кластері; колір — відстань від усіх.
page-clusters-map-note = Медіани. Бірюзове — нижче, ніж у всіх, бурштинове — вище; що щільніше, то далі (у розкидах зведених значень усіх).
page-clusters-name = Кластер
page-clusters-clients = Клієнтів
page-clusters-share = Частка
page-clusters-as-rule = Правило: точність
page-clusters-complete = Правило: повнота
page-clusters-rule-note = Кластер можна замінити правилом щонайбільше з трьох питань: точність — частка клієнтів правила, які в кластері; повнота — частка клієнтів кластера, які в правилі.
page-clusters-choose = Який
page-clusters-take = Перенести правило в конструктор: { $clients }
page-clusters-silhouettes = Силует за різної кількості кластерів
page-clusters-silhouettes-alt = Стовпці силуету для кожної випробуваної кількості кластерів; береться найвищий.
page-clusters-silhouettes-note = Що вище, то ближче клієнти до свого кластера, ніж до сусіднього (Руссеу, 1987). Береться найвищий, якщо ви не обрали самі.
page-clusters-number = кількість кластерів
page-clusters-everyone = Усі
