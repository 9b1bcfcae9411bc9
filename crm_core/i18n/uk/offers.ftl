# Пропозиції: звертання, шаблони, профілі вивантаження
offers-unknown-language = Мовою «{ $given }» повідомлень не буває. Можливо, «{ $nearest }»? Можливі: { $known }.
offers-template-unknown-field = Немає підстановки «{ $given }». Можливо, «{ $nearest }»? Можливі: { $known }.
offers-template-unknown-filter = Немає перетворення «{ $given }». Можливо, «{ $nearest }»? Можливі: { $known }.
offers-template-filter-arguments = { $needed ->
    [0] Перетворенню «{ $filter }» дужки не потрібні. Пишіть { "{{" } given_name | { $filter } { "}}" }.
   *[other] Перетворенню «{ $filter }» потрібен один текст у лапках, наприклад { "{{" } city | { $filter }("ваше місто") { "}}" }.
}
offers-template-only-fields = У повідомленні буває лише текст і підстановки на зразок { "{{" } salutation { "}}" } або { "{{" } city | default("ваше місто") { "}}" }: без { "{%" } … %{ "}" }, коментарів і обчислень. Приберіть решту.
offers-template-syntax = Повідомлення не читається в рядку { $line }: підстановку не закрито або написано з помилкою. Пишіть так: { "{{" } salutation { "}}" }.
offers-template-too-long = У повідомленні { $length } знаків, а можна не більше { $most }. Скоротіть його.
offers-salutation-twice = Підстановка { "{{" } salutation { "}}" } стоїть у повідомленні двічі. Звертайтеся до людини один раз.
offers-unknown-profile = Немає профілю вивантаження «{ $given }». Можливо, «{ $nearest }»?
offers-profile-unknown-column = Немає стовпця списку «{ $given }». Можливо, «{ $nearest }»? Можливі: { $known }.
offers-profile-columns = У профілі вивантаження «{ $name }» потрібні стовпці, кожен один раз, і серед них контакт.
offers-profile-setting = У профілі вивантаження не буває { $what } { $given }. Можливі: { $known }.
offers-workbook-too-long = У списку Excel не більше { $most } рядків. Для довгого списку оберіть профіль CSV.
