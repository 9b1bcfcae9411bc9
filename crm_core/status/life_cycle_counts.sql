-- One row per third of the life-cycle: its clients, their net amount of a year, and how many were contacted in 90 days with each class.
select
    life.life_cycle,
    count(*)                                                             as clients,
    sum(bought.net_amount_365d)                                          as net_365d,
    count(*) filter (where contacts.contacts_90d_welcome > 0)            as welcome_90d,
    count(*) filter (where contacts.contacts_90d_development > 0)        as development_90d,
    count(*) filter (where contacts.contacts_90d_retention > 0)          as retention_90d
from {life} as life
join {purchases} as bought on bought.client_id = life.client_id
join {contacts} as contacts on contacts.client_id = life.client_id
group by life.life_cycle
