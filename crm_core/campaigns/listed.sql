-- One row per person on the list: clients who get the message, and the staff's seeds. All that the words and the file need.
create or replace temp table listed as
select
    drawn.client_id, chosen_point.point_id, client.external_ids,
    coalesce(main_point.value, case when $channel = 'post' then concat_ws(', ', client.city, client.address) end, '') as contact_point,
    reserve.value as reserve_point, chosen_point.reserve_id as reserve_point_id,
    client.surname, client.given_name, client.patronymic, client.sex, client.company, client.city,
    case when $with_attributes then client.attributes end as attributes, false as is_seed
from drawn
join client on client.client_id = drawn.client_id
join chosen_point on chosen_point.client_id = drawn.client_id
left join point as main_point on main_point.point_id = chosen_point.point_id
left join point as reserve on reserve.point_id = chosen_point.reserve_id
where drawn.arm <> 'control'
union all
select
    -seed_id as client_id, point_id, null as external_ids, contact_point, null as reserve_point, null as reserve_point_id,
    surname, given_name, patronymic, sex, null as company, null as city, null as attributes, true as is_seed
from listed_seed
