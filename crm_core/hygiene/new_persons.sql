-- One row per person of the base, by full name and birth date, who is no contact point yet: a refusal may name them so.
with person as (
    select distinct name_key || '|' || birth_date::varchar as value
    from record
    where name_key is not null and birth_date is not null
),

fresh as (
    select value from person
    except
    select value from point where kind = 'person'
),

last as (
    select coalesce(max(point_id), 0) as point_id from point
)

select last.point_id + row_number() over (order by fresh.value) as point_id, 'person' as kind, fresh.value, true as is_valid,
    false as is_mobile, false as is_personal
from fresh cross join last
