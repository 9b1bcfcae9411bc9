-- One row per person on the list with the salutation.
select listed.*, known_salutation.salutation
from listed
left join known_salutation
    on known_salutation.given_name is not distinct from listed.given_name
    and known_salutation.patronymic is not distinct from listed.patronymic
    and known_salutation.sex is not distinct from listed.sex
