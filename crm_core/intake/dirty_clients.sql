-- One row per client whose days may have changed: lines that came, went or came back with this load, and clients who moved.
insert into dirty_client (client_id)
with lines as (
    select record_id, point_id from transaction_line where import_id = $import_id or withdrawn_by = $import_id
    union all
    select record_id, point_id from back_line
),

whose as (
    select coalesce(m.client_id, l.record_id, h.sole_client_id) as client_id
    from lines as l
    left join merged as m on m.record_id = l.record_id
    left join point_holder as h on h.point_id = case when l.record_id is null then l.point_id end
)

select client_id from whose where client_id is not null
union
select client_id from moved_client where client_id is not null
