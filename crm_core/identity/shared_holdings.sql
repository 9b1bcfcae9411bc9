-- One row per live record that holds, today, one of the asked points together with another record.
create or replace temp table shared_holding as
with held as (
    select h.point_id, h.record_id
    from holding as h
    semi join asked_point as a on a.point_id = h.point_id
    where h.is_current
),

candidate as (
    select point_id, record_id from held
    where point_id in (select point_id from held group by point_id having count(*) > 1)
),

named as (
    select
        c.point_id, c.record_id,
        name_pair(r.name_key, r.company) as pair,
        nullif(split_part(r.name_key, '|', 3), '') as patronymic
    from candidate as c
    inner join record as r on r.record_id = c.record_id
    where r.is_live
)

select * from named
where point_id in (select point_id from named group by point_id having count(*) > 1)
