-- One row per record of someone else that says it was referred by the erased person: by its code in the same source, or by its full name.
with spelled as (
    select
        unnest([
            surname || ' ' || given_name, given_name || ' ' || surname, surname || ' ' || given_name || ' ' || patronymic,
            given_name || ' ' || patronymic || ' ' || surname, company
        ]) as spelling
    from erased_record
)

select record_id
from record
where record_id not in (select record_id from erased_record)
  and (
      replace(lower(regexp_replace(trim(referred_by), '\s+', ' ', 'g')), 'ё', 'е')
          in (select replace(lower(spelling), 'ё', 'е') from spelled where spelling is not null)
      or (source, trim(referred_by)) in (select (source, external_id) from erased_record)
  )
