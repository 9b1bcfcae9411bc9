-- One row per car of the demo people, as it was at its last service.
insert into asset (import_id, line, source, content_key, occurrence, asset_id, record_id, model, bought_on, sold_on, mileage, serviced_on)
select
    $import_id, person_id, 'Автосалон', md5('asset.' || person_id), 1, 'XW7' || lpad(person_id::varchar, 14, '0'), person_id,
    ($models)[model_no + 1],
    $until::date - bought_ago::integer,
    case when sold_ago >= 0 then $until::date - sold_ago::integer end,
    round(km_a_year * (bought_ago - serviced_ago) / nullif(365.0, 0), -1),
    $until::date - greatest(serviced_ago, sold_ago)::integer
from demo_draw
where has_car
