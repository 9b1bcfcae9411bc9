-- One row per link of a follower: to its only leader; to its group, unless the group has two leaders: then only those without any stay together.
insert into edge
with known as (
    select
        f.record_id,
        coalesce(any_value(g.label), f.record_id) as follower_group,
        count(distinct l.leader) as leaders,
        min(l.leader) as leader
    from follower as f
    left join leader as l on l.key = f.key
    left join follower_group as g on g.record_id = f.record_id
    group by f.record_id
),

split as (
    select follower_group from known where leaders = 1 group by follower_group having count(distinct leader) > 1
),

together as (
    select f.record_id, min(f.record_id) over (partition by f.key) as oldest
    from follower as f
    inner join known as k on k.record_id = f.record_id
    left join split as s on s.follower_group = k.follower_group
    anti join leader as l on l.key = f.key
    where k.leaders = 0 or (k.leaders = 1 and s.follower_group is null)
)

select oldest, record_id from together where oldest <> record_id
union all
select l.anchor, f.record_id
from follower as f
inner join known as k on k.record_id = f.record_id and k.leaders = 1
inner join leader as l on l.key = f.key
