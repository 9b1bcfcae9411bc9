-- One row per code that a client file told to be nobody's and no row of a client file names a person under. What a receipt told is no such row.
create or replace temp table nobody_now as
select distinct source, external_id
from nobody_code
where (source, external_id) not in (
    select (r.source, r.external_id)
    from record as r
    join client_row as c on c.record_id = r.record_id
    where (r.source, r.external_id) in (select (source, external_id) from nobody_code)
      and c.withdrawn_by is null
      and not starts_with(c.content_key, 'receipt:')
)
