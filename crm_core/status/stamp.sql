-- One row per base: counters that move whenever a status may have changed. A contact is added or withdrawn, never edited.
select
    (select facts_version from data_version)                                       as facts,
    (select count(*) from contact)                                                 as contacts,
    (select count(withdrawn_by) from contact)                                      as withdrawn,
    (select count(*) from release where state = 'voided')                          as voided,
    (select coalesce(max(mark_id), 0) from status_mark)                            as marks,
    (select coalesce(max(version), 0) from document where kind = $kind)            as policy
