-- One row per person on the list, as it is committed: the file is rendered from these and nothing else.
insert into release_row (
    release_id, client_id, point_id, external_ids, contact_point, reserve_point, reserve_point_id,
    surname, given_name, patronymic, salutation, message, is_seed
)
select
    $release_id, client_id, point_id, external_ids, contact_point, reserve_point, reserve_point_id,
    surname, given_name, patronymic, salutation, message, is_seed
from {people}
