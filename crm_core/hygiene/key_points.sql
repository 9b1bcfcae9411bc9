-- One row per contact point that has no key yet under keying $keying: HMAC-SHA256 of its exact and of its forgiving text.
with texts as (
    select point_id, {key_texts}
    from point
    where point_id not in (select point_id from point_key where keying = $keying)
)

select
    point_id,
    $keying::smallint as keying,
    left(sha256($outer || unhex(sha256($inner || encode(strict)))), 32) as strict,
    left(sha256($outer || unhex(sha256($inner || encode(loose)))), 32)  as loose
from texts
