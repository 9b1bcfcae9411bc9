-- One row per client shown as an example of those who enter or leave: the business's own code, what was bought, what is expected.
with moved as (
    select
        client_id,
        {will} as enters,
        net,
        value
    from ({source}) as asked
    where ({was}) <> ({will})
    qualify row_number() over (partition by enters order by net desc nulls last, client_id) <= $most
)

select
    moved.client_id,
    client.external_ids,
    moved.enters,
    moved.net,
    moved.value
from moved
join client using (client_id)
order by moved.enters desc, moved.net desc nulls last, moved.client_id
