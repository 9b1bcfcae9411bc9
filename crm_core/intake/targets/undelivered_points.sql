-- One row per new response «not delivered» and contact point it failed at: the only one the row names, else those the campaign wrote to.
insert into point_undelivered by name
with failed as (
    select * from new_row
    where outcome = 'undelivered' and line not in (select line from known_row)
),

told as (
    select line, any_value(point_id) as point_id
    from outcome_point
    group by line
    having count(distinct point_id) = 1
),

owner as (
    select f.line, f.campaign, f.step, coalesce(m.client_id, f.record_id, h.sole_client_id) as client_id
    from failed as f
    left join merged as m on m.record_id = f.record_id
    left join point_holder as h on h.point_id = f.point_id
    where f.line not in (select line from told)
),

written as (
    select distinct c.campaign, release.step, coalesce(m.client_id, c.record_id, h.sole_client_id) as client_id, c.point_id
    from contact as c
    left join merged as m on m.record_id = c.record_id
    left join point_holder as h on h.point_id = case when c.record_id is null then c.point_id end
    left join release on release.release_id = c.release_id
    where c.withdrawn_by is null and c.direction = 'out' and c.point_id is not null
      and c.campaign in (select campaign from owner)
),

found as (
    select f.line, t.point_id
    from failed as f
    join told as t on t.line = f.line
    union
    select o.line, w.point_id
    from owner as o
    join written as w
        on w.client_id = o.client_id and w.campaign = o.campaign
        and (o.step is null or w.step is null or w.step = o.step)
)

select
    $import_id                                  as import_id,
    f.line,
    f.point_id,
    coalesce(n.answered_at::date, $today)       as day,
    n.campaign
from found as f
join failed as n on n.line = f.line
