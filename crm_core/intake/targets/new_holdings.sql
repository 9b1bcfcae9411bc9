-- One row per new record with a single row and contact point of it, in the order of the row, each kind counted apart.
insert into holding (record_id, point_id, position, is_current)
with lists as (
    select record_id, phones as points from client_new where is_new and phones is not null and record_id not in (select record_id from several)
    union all
    select record_id, emails from client_new where is_new and emails is not null and record_id not in (select record_id from several)
    union all
    select record_id, cards from client_new where is_new and cards is not null and record_id not in (select record_id from several)
)

select record_id, unnest(points) as point_id, generate_subscripts(points, 1)::integer as position, true as is_current
from lists
