-- One row per pair of states somebody went between: every client of the base is in exactly one.
select earlier.{column} as before, later.{column} as after, count(*) as clients
from {earlier} as earlier
join {later} as later on later.client_id = earlier.client_id
group by all
