# Екран «Відтік», нижня частина: ризик
page-risk-title = Хто піде наступним
page-risk-nothing = Ризик відтоку ще не порахований. Модель навчається на клієнтах минулої дати й перевіряється на пізнішій; у сегментів з’являться три нові показники: ризик, його дециль і головна причина.
page-risk-who = { $days ->
    [one] Хто піде за найближчий { $days } день
    [few] Хто піде за найближчі { $days } дні
   *[other] Хто піде за найближчі { $days } днів
  }
page-risk-nobody = На { $day } активних клієнтів немає: ніхто нічого не купив за { $days ->
    [one] останній { $days } день
    [few] останні { $days } дні
   *[other] останні { $days } днів
  }.
page-risk-top = Найризикованіші
page-risk-top-one = 10%
page-risk-top-two = 20%
page-risk-top-three = 30%
page-risk-top-all = Усі активні
page-risk-cause = Причина
page-risk-every-cause = Будь-яка причина
page-risk-main-cause = Головна причина
page-risk-clients = Клієнтів
page-risk-mean = Середній ризик
page-risk-money = Виручка під ризиком
page-risk-together = Усі разом
page-risk-causes-note = Ризик — імовірність, що активний клієнт нічого не купить за { $days ->
    [one] наступний { $days } день
    [few] наступні { $days } дні
   *[other] наступні { $days } днів
  }. Головна причина — те, у чому ризик знизився б найбільше, якби клієнт був як усі. Виручка під ризиком — чиста сума за останні 365 днів, помножена на ризик.
page-risk-take = Утримати { $clients }
page-risk-expected = Очікувано підуть: { $clients }, з ними { $money }.
page-risk-reliability = Що передбачено і що сталося
page-risk-reliability-alt = Частка клієнтів, що пішли, залежно від передбаченого ризику, десять груп із 95-відсотковими інтервалами; пунктир — точне передбачення.
page-risk-reliability-note = На дату перевірки: десять рівних груп за передбаченим ризиком; відрізки — 95-відсоткові інтервали (Вілсон). Що ближче до пунктиру, то буквальніше можна читати ризик.
page-risk-reliability-hover = { $clients }
    передбачено { $predicted }
    пішли { $observed } (95%: { $lower }–{ $upper })
page-risk-exact = точно
page-risk-predicted = передбачений ризик
page-risk-observed = пішли
page-risk-lift = З найризикованіших 10% пішли { $share }, з усіх — { $all }
page-risk-lift-alt = Частка тих, хто пішов, у кожній десятій частині клієнтів, починаючи з найризикованіших; пунктир — частка серед усіх.
page-risk-lift-note = На дату перевірки. Угорі стовпця — у скільки разів пішло більше, ніж серед усіх.
page-risk-lift-hover = Дециль { $decile }: { $clients }
    пішли { $observed } (95%: { $lower }–{ $upper })
page-risk-tenth-today = Дециль { $decile } на обраний день
page-risk-tenths = децилі за ризиком, спершу найризикованіші
page-risk-of-all = серед усіх { $share }
page-risk-models = Поруч із самою давністю
page-risk-model = Модель
page-risk-auc = AUC (95%)
page-risk-brier = Brier
page-risk-log-loss = Log loss
page-risk-gain = Виграш log loss проти давності (95%)
page-risk-origin = Навчена на { $trained } ({ $learned }), перевірена на { $tested }: { $clients }, з них за { $days ->
    [one] { $days } день
    [few] { $days } дні
   *[other] { $days } днів
  } пішли { $gone }. Підібрана на { $fitted }, версія { $version }. AUC — імовірність, що той, хто пішов, стоїть вище за того, хто залишився (інтервал ДеЛонга). Brier і log loss — що менше, то краще. Модель використовується, лише якщо її виграш у log loss надійний.
page-risk-horizon = На скільки днів уперед
page-risk-horizon-usual = як поріг неактивності
page-risk-horizon-help = Якщо порожньо — поріг неактивності цієї бази, а без нього 90.
page-risk-fit = Порахувати ризик
page-risk-refit = Навчити знову на { $day }
