-- One row per base and channel: how many clients have a valid point of it, of these have not refused, of these have consented.
with reachable as (
    select
        client_id,
        bool_or(point_id not in (select point_id from closed_point)) as is_open
    from facts_point
    where kind = $kind
    group by client_id
),

tested as (
    select
        reachable.client_id,
        reachable.is_open and client_id not in (select client_id from refused_client) as is_free,
        client_id in (select client_id from consented_client)                         as has_consent
    from reachable
)

select
    (select count(*) from client)                   as base,
    count(*)                                        as valid,
    count(*) filter (where is_free)                 as not_refused,
    count(*) filter (where is_free and has_consent) as consented
from tested
