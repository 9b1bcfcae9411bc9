-- One row per campaign the erased person was a member of: the arm stays with the client's number, what came of the campaign must not change.
update campaign_member
set record_id = (select client_id from erased_client)
where record_id in (select record_id from erased_record)
