-- One row per answer of a good row: its score, its NPS and its CSI are answers of their own; without a date it was given today.
create or replace temp table new_row as
with told as (
    unpivot (
        select
            line, external_id, answered_at, comment,
            case when coalesce(kind, 'nps') = 'nps' then score end as score_nps,
            case when kind = 'csi' then score end                  as score_csi,
            nps                                                    as nps_nps,
            csi                                                    as csi_csi,
            content_key
        from checked
        where reasons is null
    )
    on score_nps, score_csi, nps_nps, csi_csi
    into name answer value score
)

select
    t.line,
    t.content_key,
    coalesce(r.occurrence, 1)                as occurrence,
    n.record_id,
    p.point_id,
    split_part(t.answer, '_', 2)             as kind,
    t.score::integer                         as score,
    coalesce(t.answered_at::date, $today)    as answered_on,
    t.comment
from told as t
left join repeated as r on r.line = t.line
left join named_id as n on n.external_id = t.external_id
left join row_point as p on p.line = t.line
