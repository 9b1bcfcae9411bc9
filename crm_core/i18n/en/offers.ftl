# Offers: salutations, templates, export profiles
offers-unknown-language = Messages are not written in “{ $given }”. Did you mean “{ $nearest }”? Possible: { $known }.
offers-template-unknown-field = There is no placeholder “{ $given }”. Did you mean “{ $nearest }”? Possible: { $known }.
offers-template-unknown-filter = There is no filter “{ $given }”. Did you mean “{ $nearest }”? Possible: { $known }.
offers-template-filter-arguments = { $needed ->
    [0] The filter “{ $filter }” takes nothing in brackets. Write { "{{" } given_name | { $filter } { "}}" }.
   *[other] The filter “{ $filter }” takes one text in quotation marks, such as { "{{" } city | { $filter }("your city") { "}}" }.
}
offers-template-only-fields = A message holds text and placeholders like { "{{" } salutation { "}}" } or { "{{" } city | default("your city") { "}}" }, nothing else: no { "{%" } … %{ "}" }, no comments, no calculations. Take the rest out.
offers-template-syntax = The message cannot be read at line { $line }: a placeholder is not closed or not spelled right. Write it like { "{{" } salutation { "}}" }.
offers-template-too-long = The message is { $length } characters long; at most { $most } are possible. Shorten it.
offers-salutation-twice = The placeholder { "{{" } salutation { "}}" } stands in the message twice. Address a person once.
offers-unknown-profile = There is no export profile “{ $given }”. Did you mean “{ $nearest }”?
offers-profile-unknown-column = There is no list column “{ $given }”. Did you mean “{ $nearest }”? Possible: { $known }.
offers-profile-columns = The export profile “{ $name }” needs columns, each once, and the contact point among them.
offers-profile-setting = The export profile has no { $what } { $given }. Possible: { $known }.
offers-workbook-too-long = An Excel list holds at most { $most } rows. Choose a CSV profile for a longer one.
