-- One row per live record that holds, today, one of the asked points together with another record.
create or replace temp table shared_holding as
with held as (
    select distinct h.point_id, h.record_id
    from holding as h
    semi join asked_point as a on a.point_id = h.point_id
    where h.is_current and h.record_id in (select record_id from record where is_live)
),

shared as (
    select point_id from held group by point_id having count(*) > 1
)

select h.point_id, h.record_id, n.pair, n.patronymic
from held as h
semi join shared as s on s.point_id = h.point_id
inner join live_name as n on n.record_id = h.record_id
