demo-base-not-empty = Демо-базі потрібна порожня база, а в цій уже є клієнти. Укажіть інший файл у --db.
demo-stage-people = Вигадуємо людей
demo-stage-history = Вигадуємо покупки та комунікації
demo-stage-linking = Пов’язуємо записи з клієнтами
demo-stage-protecting = Готуємо захист контактів
demo-stage-facts = Рахуємо дні з покупками
