# Предложения: обращения, шаблоны, профили выгрузки
offers-unknown-language = На языке «{ $given }» сообщений не бывает. Может быть, «{ $nearest }»? Возможны: { $known }.
offers-template-unknown-field = Нет подстановки «{ $given }». Может быть, «{ $nearest }»? Возможны: { $known }.
offers-template-unknown-filter = Нет преобразования «{ $given }». Может быть, «{ $nearest }»? Возможны: { $known }.
offers-template-filter-arguments = { $needed ->
    [0] Преобразованию «{ $filter }» скобки не нужны. Пишите { "{{" } given_name | { $filter } { "}}" }.
   *[other] Преобразованию «{ $filter }» нужен один текст в кавычках, например { "{{" } city | { $filter }("ваш город") { "}}" }.
}
offers-template-only-fields = В сообщении бывает только текст и подстановки вида { "{{" } salutation { "}}" } или { "{{" } city | default("ваш город") { "}}" }: без { "{%" } … %{ "}" }, комментариев и вычислений. Уберите остальное.
offers-template-syntax = Сообщение не читается в строке { $line }: подстановка не закрыта или написана с ошибкой. Пишите так: { "{{" } salutation { "}}" }.
offers-template-too-long = В сообщении { $length } знаков, а можно не больше { $most }. Сократите его.
offers-salutation-twice = Подстановка { "{{" } salutation { "}}" } стоит в сообщении дважды. Обращайтесь к человеку один раз.
offers-unknown-profile = Нет профиля выгрузки «{ $given }». Может быть, «{ $nearest }»?
offers-profile-unknown-column = Нет столбца списка «{ $given }». Может быть, «{ $nearest }»? Возможны: { $known }.
offers-profile-columns = В профиле выгрузки «{ $name }» нужны столбцы, каждый один раз, и среди них контакт.
offers-profile-setting = В профиле выгрузки не бывает { $what } { $given }. Возможны: { $known }.
offers-workbook-too-long = В списке Excel не больше { $most } строк. Для длинного списка выберите профиль CSV.
