-- One row per attribute that at least one client has.
with shapes as (
    select distinct json_keys(attributes) as keys
    from client
    where attributes is not null
)

select distinct unnest(keys) as name
from shapes
order by name
