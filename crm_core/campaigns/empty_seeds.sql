-- One row per seed on the list; nobody yet.
create or replace temp table listed_seed (
    seed_id bigint, point_id bigint, contact_point varchar, surname varchar, given_name varchar, patronymic varchar, sex varchar
)
