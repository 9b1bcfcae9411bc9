-- One row per contact that counts and client of temp policy_client whom it reached; a contact on a point counts for all who hold or have held it.
with reached as (
    select coalesce(m.client_id, c.record_id) as client_id, c.* exclude (record_id)
    from contact c
    left join merged m on m.record_id = c.record_id
    where c.record_id is not null and {counts}
    union all by name
    select * from ({of_points})
)

select r.client_id, r.day, r.channel, r.class, r.campaign, coalesce(r.category, r.topic) as category, r.outcome, {undelivered} as is_undelivered
from reached r
semi join policy_client p on p.client_id = r.client_id
