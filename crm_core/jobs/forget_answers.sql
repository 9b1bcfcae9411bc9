-- One row per survey answer of the erased person: its words may tell who it was, it goes whole.
delete from survey_answer
where record_id in (select record_id from erased_record)
   or point_id in (select point_id from erased_point)
