-- One row per contact point, channel and waiting client row without a client's code: the point itself refuses.
insert into new_refusal by name
with told as (
    unpivot (
        select c.line, c.refuse_sms, c.refuse_email, c.refuse_phone, c.refuse_all
        from checked as c
        where c.line in (select line from waiting_point where record_id is null and point_id is not null)
    )
    on refuse_sms, refuse_email, refuse_phone, refuse_all
    into name flag value is_set
)

select distinct
    md5('flag' || chr(31) || p.value || chr(31) || split_part(t.flag, '_', 2) || chr(31) || $source) as content_key,
    1                              as occurrence,
    'point'                        as subject,
    null::bigint                   as record_id,
    [w.point_id]                   as point_ids,
    split_part(t.flag, '_', 2)     as channel,
    'campaigns'                    as scope,
    null::varchar                  as reason,
    $source                        as source,
    null::timestamp                as refused_at
from told as t
join waiting_point as w on w.line = t.line
join point as p on p.point_id = w.point_id
where t.is_set
