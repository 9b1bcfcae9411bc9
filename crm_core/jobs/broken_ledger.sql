-- One row per base: how many lists have other clients in the ledger than they were released to.
with first_editions as (
    select release_id, target
    from release
    where edition = 1 and state <> 'voided'
),

contacted as (
    select release_id, count(*) as clients
    from contact
    where release_id is not null
    group by release_id
)

select count(*) as problems
from first_editions
left join contacted using (release_id)
where first_editions.target <> coalesce(contacted.clients, 0)
