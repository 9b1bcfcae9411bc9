-- One row per client of the base, also those who never bought: its row of temp `facts_basket`.
select
    client.client_id,
    coalesce(categories_bought, 0)::integer as categories_bought,
    top_category,
    coalesce(departments_used, 0)::integer  as departments_used,
    first_department,
    last_department,
    department_path,
    return_share,
    margin_share
from client
left join facts_basket using (client_id)
