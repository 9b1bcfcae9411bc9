-- One row per affected record: its client before and after. A record that is withdrawn is nobody but itself.
create or replace temp table assigned as
select
    r.record_id, r.client_id as before, r.is_live,
    case when r.is_live then coalesce(l.label, r.record_id) else r.record_id end as after
from record as r
semi join affected as a on a.record_id = r.record_id
left join label as l on l.record_id = r.record_id
