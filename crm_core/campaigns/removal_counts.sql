-- One row per list: clients who leave it, clients who lose their reserve number, seeds that leave it.
select
    count(*) filter (not is_seed and reason <> 'reserve_point') as removed,
    count(*) filter (reason = 'reserve_point') as reserves,
    count(*) filter (is_seed) as seeds
from removal
