-- One row per invented person of a preview, in the columns of a list; nobody yet.
create or replace temp table invented_row (
    client_id bigint, external_ids varchar, contact_point varchar, reserve_point varchar, surname varchar, given_name varchar,
    patronymic varchar, salutation varchar, message varchar, is_seed boolean
)
