-- One row per row of the file that was not taken: too many or too few cells, or values that cannot be.
insert into quarantine (import_id, line, raw, cells, reasons)
select $import_id, s.line, s.raw, [{cells}], to_json(c.reasons)
from checked as c
join staged as s on s.line = c.line
where c.reasons is not null
union all
select $import_id, line, raw, null, to_json([{'key': 'check-ragged', 'column': '', 'value': fields::varchar}])
from ragged
