demo-base-not-empty = Демо-базе нужна пустая база, а в этой уже есть клиенты. Укажите другой файл в --db.
demo-stage-people = Придумываем людей
demo-stage-history = Придумываем покупки и коммуникации
demo-stage-linking = Связываем записи с клиентами
demo-stage-protecting = Готовим защиту контактов
demo-stage-facts = Считаем дни с покупками
