-- One row per named record without a patronymic and key where at most one patronymic is known.
create or replace temp table follower as
with doubtful as (
    select pair_key from linking where patronymic is not null group by pair_key having count(distinct patronymic) > 1
)

select l.pair_key as key, l.record_id
from linking as l
anti join doubtful as d on d.pair_key = l.pair_key
where l.pair is not null and l.patronymic is null
