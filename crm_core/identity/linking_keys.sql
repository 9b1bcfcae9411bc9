-- One row per record and key that may link it: strong, shared, no placeholder.
create or replace temp table linking as
select
    h.point_id, h.record_id, h.pair, h.patronymic,
    case when h.pair is null then null else dense_rank() over (order by h.point_id, h.pair) end as pair_key
from shared_holding as h
inner join shared_point as s on s.point_id = h.point_id
where s.is_strong and not s.is_placeholder
