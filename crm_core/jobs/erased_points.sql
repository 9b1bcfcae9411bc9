-- One row per contact point that only the client's records hold or have held, and per name with birth date that is only theirs.
with held as (
    select point_id, bool_and(record_id in (select record_id from erased_record)) as is_theirs
    from holding
    group by point_id
),

named as (
    select name_key || '|' || birth_date::varchar as value
    from erased_record
    except
    select name_key || '|' || birth_date::varchar
    from record
    where record_id not in (select record_id from erased_record)
)

select held.point_id, point.kind, point.value
from held
join point using (point_id)
where held.is_theirs
union all
select point.point_id, point.kind, point.value
from point
join named using (value)
where point.kind = 'person'
