-- One row per number of contacts in 90 days (20 means 20 and more), with the clients who had so many.
select least(contacts_90d, 20)::integer as contacts, count(*) as clients
from {contacts}
group by all
order by contacts
