-- One row per record of the erased person: the oldest stays as a bare number, so that money and contacts keep an owner.
update record
set
    is_live = record_id = (select client_id from erased_client),
    external_id = 'erased:' || record_id,
    surname = null, given_name = null, patronymic = null, sex = null, birth_date = null, company = null, tax_id = null,
    city = null, address = null, registered_at = null, acquired_from = null, referred_by = null, language = null,
    attributes = null, name_key = null
where record_id in (select record_id from erased_record)
