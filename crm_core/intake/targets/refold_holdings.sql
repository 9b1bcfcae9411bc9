-- One row per record of refold_batch and contact point that a live row of it holds; current are those of the fold, in its order.
insert into holding (record_id, point_id, position, is_current)
with held as (
    select
        record_id,
        unnest(list_concat(list_concat(coalesce(phones, []), coalesce(emails, [])), coalesce(cards, []))) as point_id,
        starts_with(content_key, 'receipt:') as is_on_receipt
    from client_row
    where withdrawn_by is null and record_id in (select record_id from refold_batch)
),

-- A card on a receipt is used today, whatever card the client file tells of.
holds as (
    select record_id, point_id, bool_or(is_on_receipt) as is_on_receipt
    from held
    group by record_id, point_id
),

placed as (
    select
        h.record_id,
        h.point_id,
        h.is_on_receipt,
        coalesce(list_position(f.phones, h.point_id), list_position(f.emails, h.point_id), list_position(f.cards, h.point_id)) as position
    from holds as h
    join folded as f on f.record_id = h.record_id
)

select
    record_id,
    point_id,
    coalesce(position, 1000 + row_number() over (partition by record_id order by point_id))::integer as position,
    position is not null or is_on_receipt as is_current
from placed
