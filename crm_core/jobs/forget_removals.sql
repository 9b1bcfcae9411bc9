-- One row per erased client taken off a list: that one went stays, the business's own codes go.
update release_removal set external_ids = null where client_id in (select record_id from erased_record)
