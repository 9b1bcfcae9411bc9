-- One row per survey answer of the demo people: NPS of every one surveyed, CSI of every second one.
insert into survey_answer (import_id, line, source, content_key, occurrence, record_id, kind, score, answered_on)
select
    $import_id, person_id * 2 + part, 'Опросы', md5('answer.' || person_id || '.' || part), 1, person_id,
    case part when 0 then 'nps' else 'csi' end, case part when 0 then nps else csi end, $until::date - answered_ago::integer
from demo_draw, (values (0), (1)) as parts(part)
where is_surveyed
  and (part = 0 or person_id % 2 = 0)
