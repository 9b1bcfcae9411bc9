-- One row per key and surname with given name: the one patronymic known there; with two or more nobody without a patronymic can be told apart.
create or replace temp table leader as
select pair_key as key, min(patronymic) as leader, min(record_id) as anchor
from linking
where patronymic is not null
group by pair_key
having count(distinct patronymic) = 1
