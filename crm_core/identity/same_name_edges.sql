-- One row per record that holds a key together with an older one of the same surname, given name and patronymic.
insert into edge
select oldest, record_id
from (
    select record_id, min(record_id) over (partition by pair_key, patronymic) as oldest
    from linking
    where patronymic is not null
)
where oldest <> record_id
