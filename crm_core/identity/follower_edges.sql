-- One row per link between followers of which each has at most one leader, over keys that no leader holds.
create or replace temp table follower_edge as
with leaders as (
    select f.record_id, count(distinct l.leader) as leaders
    from follower as f
    left join leader as l on l.key = f.key
    group by f.record_id
),

together as (
    select f.record_id, min(f.record_id) over (partition by f.key) as oldest
    from follower as f
    inner join leaders as n on n.record_id = f.record_id and n.leaders <= 1
    anti join leader as l on l.key = f.key
)

select oldest as a, record_id as b from together where oldest <> record_id
