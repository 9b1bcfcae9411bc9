# Моделі відгуку й апліфту: показники, чому їх не можна навчити, висновки
field-response-chance-retention = Імовірність відгуку: утримання
field-response-chance-win-back = Імовірність відгуку: реактивація
field-response-chance-welcome = Імовірність відгуку: знайомство
field-response-chance-development = Імовірність відгуку: розвиток
field-response-chance-content = Імовірність відгуку: корисне та вітання
field-uplift-retention = Апліфт комунікації: утримання
field-uplift-win-back = Апліфт комунікації: реактивація
field-uplift-welcome = Апліфт комунікації: знайомство
field-uplift-development = Апліфт комунікації: розвиток
field-uplift-content = Апліфт комунікації: корисне та вітання

models-unknown-kind = Моделі «{ $given }» немає. Є: { $known }.
models-unknown-class = Типу комунікацій «{ $given }» немає. Є: { $known }.
models-unknown-outcome = Така модель не вивчає «{ $given }». Можна: { $known }.
models-bad-window = Вікно — від 1 до 730 днів, а не { $given }.
models-no-campaigns = До { $day } не почалася жодна кампанія цього типу й каналу. Завантажте її або не вказуйте канал.
models-none-over = До { $day } у жодної кампанії цього типу й каналу не закінчилося вікно (днів: { $days }). Зачекайте, візьміть коротше вікно або завантажте пізніші покупки.
models-nobody = У групах кампаній цього типу й каналу немає клієнтів.
models-too-few = Замало, щоб навчатися: у { $arm ->
    [control] контрольній групі
   *[target] цільовій групі
  } зробили це { $did }, не зробили { $did_not }; потрібно щонайменше { $least } і тих, і тих. Додайте кампанії або не вказуйте канал.
models-stage-reading = Читаємо минулі кампанії
models-stage-fitting = Навчаємо й перевіряємо
models-stage-scoring = Рахуємо для кожного клієнта
models-name-constant = Однаково для всіх
models-name-logistic = Логістична регресія
models-name-boosting = Градієнтний бустинг
models-name-t-learner = Дві моделі, по одній на групу (T-learner)
models-name-transformed = Перетворений результат
models-verdict-better = «{ $model }» говорить більше, ніж константа, на пізнішій кампанії: використовується модель.
models-verdict-constant = Жодна модель не говорить надійно більше, ніж константа, на пізнішій кампанії: в усіх одне значення, { $value }.
models-verdict-untested = У жодної кампанії цього типу й каналу вікно не скінчилося до початку останньої, і перевірити модель на пізнішій не можна: в усіх одне значення, { $value }.
